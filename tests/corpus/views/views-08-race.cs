// case: views-08-race
// sdk: library
// expect: MAP007 Railway.Departures.ArrivalBoard._times
// why: the range view of the sorted set leaves the lock

namespace Railway.Departures;

public sealed class ArrivalBoard
{
    private readonly object _lock = new();
    private readonly SortedSet<DateTime> _times = new();

    public void Announce(DateTime time)
    {
        lock (_lock)
        {
            _times.Add(time);
        }
    }

    public void Cancel(DateTime time)
    {
        lock (_lock)
        {
            _times.Remove(time);
        }
    }

    public ICollection<DateTime> Between(DateTime from, DateTime to)
    {
        lock (_lock)
        {
            return _times.GetViewBetween(from, to);
        }
    }
}
