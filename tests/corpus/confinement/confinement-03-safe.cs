// case: confinement-03-safe
// sdk: console
// expect: none
// why: the workers are joined before the main thread enumerates their dictionaries
namespace Stats.Queries;

public sealed class PerThreadStats
{
    private readonly ThreadLocal<Dictionary<string, int>> _counts =
        new(() => new Dictionary<string, int>(), trackAllValues: true);

    public void Hit(string route)
    {
        var mine = _counts.Value;
        mine[route] = mine.GetValueOrDefault(route) + 1;
    }

    public int Total()
    {
        var total = 0;
        foreach (var map in _counts.Values)
        {
            foreach (var entry in map)
                total += entry.Value;
        }
        return total;
    }
}

public static class Program
{
    public static void Main()
    {
        var stats = new PerThreadStats();
        var threads = new Thread[4];
        for (var i = 0; i < threads.Length; i++)
        {
            threads[i] = new Thread(() =>
            {
                for (var n = 0; n < 10000; n++)
                    stats.Hit("/r" + n % 50);
            });
            threads[i].Start();
        }
        foreach (var thread in threads)
            thread.Join();
        Console.WriteLine(stats.Total());
    }
}
