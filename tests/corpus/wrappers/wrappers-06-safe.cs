// case: wrappers-06-safe
// sdk: console
// expect: none
// why: the lookup uses the locked method of the derived class

namespace Feature.Rollout;

public sealed class GuardedMap : Dictionary<string, bool>
{
    private readonly object _sync = new();

    public void Put(string key, bool value)
    {
        lock (_sync)
        {
            base[key] = value;
        }
    }

    public bool Lookup(string key)
    {
        lock (_sync)
        {
            return TryGetValue(key, out var value) && value;
        }
    }
}

public static class Program
{
    private static readonly GuardedMap _flags = new();

    public static void Main()
    {
        var poller = new Thread(() =>
        {
            for (var i = 0; i < 100; i++)
                _flags.Put("beta-" + i % 5, i % 2 == 0);
        });
        poller.Start();
        Console.WriteLine(_flags.Lookup("beta-3"));
        poller.Join();
    }
}
