// case: locks-basic-08-safe
// sdk: console
// expect: none
// why: the availability check reads the map inside the lock

namespace Clinic.Referrals;

public sealed class Schedule
{
    private readonly SortedSet<int> _closedDays = new() { 6, 7 };
    private readonly Dictionary<DateTime, string> _slots = new();
    private readonly object _sync = new();
    private int _checks;

    public void Book(DateTime start, string patient)
    {
        lock (_sync)
        {
            _slots[start] = patient;
        }
    }

    public bool IsFree(DateTime start)
    {
        if (_closedDays.Contains(start.Day % 7 + 1))
            return false;
        lock (_sync)
        {
            _checks++;
            return !_slots.ContainsKey(start);
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var schedule = new Schedule();
        var monday = new DateTime(2026, 3, 2, 9, 0, 0);
        var booking = new Thread(() => schedule.Book(monday, "Lindqvist"));
        booking.Start();
        Console.WriteLine(schedule.IsFree(monday));
        booking.Join();
    }
}
