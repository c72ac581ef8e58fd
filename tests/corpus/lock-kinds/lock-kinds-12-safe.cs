// case: lock-kinds-12-safe
// sdk: library
// expect: none
// why: both methods lock the same type object

namespace Cron.Calendars;

public static class CalendarStore
{
    private static readonly Dictionary<DateOnly, string> _holidays = new();

    public static void Add(DateOnly day, string name)
    {
        lock (typeof(CalendarStore))
        {
            _holidays[day] = name;
        }
    }

    public static bool IsWorkday(DateOnly day)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return false;
        lock (typeof(CalendarStore))
        {
            return !_holidays.ContainsKey(day);
        }
    }
}
