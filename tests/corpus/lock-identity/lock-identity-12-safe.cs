// case: lock-identity-12-safe
// sdk: library
// expect: none
// why: the property hands out the one lock object of the store

namespace Ticker.Hub;

public class TickStore
{
    private readonly SortedList<long, double> _ticks = new();
    private readonly object _root = new();

    protected object SyncRoot => _root;

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
