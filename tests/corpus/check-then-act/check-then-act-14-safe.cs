// case: check-then-act-14-safe
// sdk: console
// expect: none
// why: the test and the taking are in one lock region
namespace Taxi.Assignment;

public sealed class Dispatcher
{
    private readonly object _sync = new();
    private readonly SortedDictionary<long, string> _waiting = new();
    private long _next;

    public void Call(string address)
    {
        lock (_sync)
            _waiting.Add(_next++, address);
    }

    public bool TryTake(out string address)
    {
        lock (_sync)
        {
            address = "";
            if (_waiting.Count == 0)
                return false;
            var first = _waiting.First();
            _waiting.Remove(first.Key);
            address = first.Value;
            return true;
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var dispatcher = new Dispatcher();
        var drivers = new List<Thread>();
        for (var i = 0; i < 4; i++)
        {
            var driver = new Thread(() => Drive(dispatcher));
            driver.Start();
            drivers.Add(driver);
        }
        for (var i = 0; i < 1000; i++)
            dispatcher.Call($"street {i}");
        drivers.ForEach(d => d.Join());
    }

    private static void Drive(Dispatcher dispatcher)
    {
        for (var i = 0; i < 10_000; i++)
        {
            if (dispatcher.TryTake(out var address))
                Console.WriteLine(address);
        }
    }
}
