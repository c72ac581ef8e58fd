// case: lock-kinds-44-safe
// sdk: library
// expect: none
// why: Cancel gives the region back after it edited the sheet

namespace Desk.Orders;

public ref struct Region
{
    private object? _monitor;

    public Region(object monitor)
    {
        _monitor = monitor;
        Monitor.Enter(monitor);
    }

    public void Dispose()
    {
        if (_monitor is not null)
        {
            Monitor.Exit(_monitor);
            _monitor = null;
        }
    }
}

public sealed class BookingSheet
{
    private readonly object _sync = new();
    private readonly Dictionary<int, string> _bookings = new();

    public void Book(int desk, string person)
    {
        using var region = new Region(_sync);
        _bookings[desk] = person;
    }

    public bool Cancel(int desk)
    {
        using (new Region(_sync))
        {
            if (!_bookings.ContainsKey(desk)) return false;
            return _bookings.Remove(desk);
        }
    }
}
