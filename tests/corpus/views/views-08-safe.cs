// case: views-08-safe
// sdk: library
// expect: none
// why: a copy of the range leaves the lock

namespace Railway.Arrivals;

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
            return new List<DateTime>(_times.GetViewBetween(from, to));
        }
    }
}
