// case: factory-03-race
// sdk: console
// expect: MAP013 Jobs.Counters.JobCounters._runs
// why: the update factory counts in a field, and it runs again when another thread came between
using System.Collections.Concurrent;

namespace Jobs.Counters;

public sealed class JobCounters
{
    private readonly ConcurrentDictionary<string, int> _runs = new();
    private long _repeated;

    public void Ran(string job)
    {
        _runs.AddOrUpdate(job, 1, (_, runs) =>
        {
            Interlocked.Increment(ref _repeated);
            return runs + 1;
        });
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
