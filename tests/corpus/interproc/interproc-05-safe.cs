// case: interproc-05-safe
// sdk: console
// expect: none
// why: both tasks call the extension method under the lock

namespace Payroll.Shifts;

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
        lock (_gate)
        {
            return _minutes.Increase(employee, minutes);
        }
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
