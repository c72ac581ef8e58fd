// case: interproc-05-race
// sdk: console
// expect: MAP001|MAP002 Payroll.Hours.TimeClock._minutes
// why: the extension method updates the map of both tasks without the lock

namespace Payroll.Hours;

public static class DictionaryExtensions
{
    public static int Increase(this Dictionary<string, int> map, string key, int by)
    {
        map.TryGetValue(key, out var value);
        return map[key] = value + by;
    }
}

public sealed class TimeClock
{
    private readonly Dictionary<string, int> _minutes = new();
    private readonly object _gate = new();

    public int Book(string employee, int minutes)
    {
        return _minutes.Increase(employee, minutes);
    }
}

public static class Program
{
    public static async Task Main()
    {
        var clock = new TimeClock();
        var terminalA = Task.Run(() => Replay(clock, "amara", 50));
        var terminalB = Task.Run(() => Replay(clock, "jonas", 70));
        await Task.WhenAll(terminalA, terminalB);
    }

    private static void Replay(TimeClock clock, string employee, int bookings)
    {
        for (var i = 0; i < bookings; i++)
            clock.Book(employee, 15);
    }
}
