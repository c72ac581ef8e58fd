// case: lock-kinds-44-race
// sdk: library
// expect: MAP001|MAP002 Desk.Bookings.BookingSheet._bookings
// why: Cancel gives the region back before it edits the sheet

namespace Desk.Bookings;

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
        }
        return _bookings.Remove(desk);
    }
}
