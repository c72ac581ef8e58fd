// case: locks-basic-08-race
// sdk: console
// expect: MAP002 Clinic.Appointments.Core.Schedule._slots
// why: the availability check reads the map before it enters the lock

namespace Clinic.Appointments.Core;

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
        var free = !_slots.ContainsKey(start);
        lock (_sync)
        {
            _checks++;
            return free;
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
