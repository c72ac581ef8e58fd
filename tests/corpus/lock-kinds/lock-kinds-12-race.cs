// case: lock-kinds-12-race
// sdk: library
// expect: MAP004 Cron.Schedules.CalendarStore._holidays
// why: one method locks one type object, the other method another

namespace Cron.Schedules;

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
        lock (typeof(DateOnly))
        {
            return !_holidays.ContainsKey(day);
        }
    }
}
