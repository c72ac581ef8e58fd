// case: check-then-act-14-race
// sdk: console
// expect: MAP010 Taxi.Dispatch.Dispatcher._waiting
// why: the number of waiting fares is tested in one lock region and the first is taken in another, where none may be left
namespace Taxi.Dispatch;

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

    public bool HasWork
    {
        get { lock (_sync) return _waiting.Count > 0; }
    }

    public string Take()
    {
        lock (_sync)
        {
            var first = _waiting.First();
            _waiting.Remove(first.Key);
            return first.Value;
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
            if (dispatcher.HasWork)
                Console.WriteLine(dispatcher.Take());
        }
    }
}
