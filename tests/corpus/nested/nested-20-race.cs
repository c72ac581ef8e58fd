// case: nested-20-race
// sdk: library
// expect: MAP006|MAP001|MAP002 Tickets.Sales.SalesDesk.Day.Sold
// why: a sale is entered into the map of its day after the desk's region

namespace Tickets.Sales;

public sealed class SalesDesk
{
    private struct Day
    {
        public Dictionary<string, int> Sold;
        public decimal Turnover;
    }

    private readonly object _desk = new();
    private readonly Dictionary<DateOnly, Day> _days = new();

    public void Open(DateOnly date, IEnumerable<string> shows)
    {
        var day = new Day();
        day.Sold = new Dictionary<string, int>();
        foreach (var show in shows)
        {
            day.Sold.Add(show, 0);
        }
        lock (_desk)
        {
            _days.Add(date, day);
        }
    }

    public void Sell(DateOnly date, string show, int seats)
    {
        Day day;
        lock (_desk)
        {
            day = _days[date];
            }
        day.Sold[show] += seats;
    }
}
