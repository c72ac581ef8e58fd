// case: lock-identity-12-race
// sdk: library
// expect: MAP030|MAP004|MAP001 Ticker.Core.TickStore._ticks
// why: the property makes a new lock object whenever it is asked

namespace Ticker.Core;

public class TickStore
{
    private readonly SortedList<long, double> _ticks = new();
    private readonly object _root = new();

    protected object SyncRoot => new object();

    public void Append(long at, double price)
    {
        lock (SyncRoot)
        {
            _ticks[at] = price;
        }
    }

    public int TrimBefore(long at)
    {
        lock (SyncRoot)
        {
            int removed = 0;
            while (_ticks.Count > 0 && _ticks.Keys[0] < at)
            {
                _ticks.RemoveAt(0);
                removed++;
            }
            return removed;
        }
    }
}
