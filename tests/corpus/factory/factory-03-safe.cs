// case: factory-03-safe
// sdk: console
// expect: none
// why: the update factory only computes from its arguments
using System.Collections.Concurrent;

namespace Jobs.Gauges;

public sealed class JobCounters
{
    private readonly ConcurrentDictionary<string, int> _runs = new();
    private long _repeated;

    public void Ran(string job)
    {
        var runs = _runs.AddOrUpdate(job, 1, (_, before) => before + 1);
        if (runs > 1)
            Interlocked.Increment(ref _repeated);
    }

    public override string ToString() => $"{_repeated} repeated runs";
}

public static class Program
{
    public static void Main()
    {
        var counters = new JobCounters();
        Parallel.For(0, 1000, i => counters.Ran("job-" + i % 7));
        Console.WriteLine(counters);
    }
}
