// case: check-then-act-20-safe
// sdk: console
// expect: none
// why: the job that could be added is the one that is started
using System.Collections.Concurrent;

namespace Build.Runners;

public static class Program
{
    private static readonly ConcurrentDictionary<string, DateTime> Running = new();

    public static async Task Main(string[] args)
    {
        var loops = new List<Task>();
        for (var i = 0; i < 3; i++)
            loops.Add(Task.Run(() => Poll(args)));
        await Task.WhenAll(loops);
    }

    private static void Poll(IEnumerable<string> jobs)
    {
        foreach (var job in jobs)
        {
            var mayStart = Running.TryAdd(job, DateTime.UtcNow);
            Console.WriteLine($"{job}: {(mayStart ? "starting" : "busy")}");
            if (!mayStart)
                continue;
            Execute(job);
            Running.TryRemove(job, out _);
        }
    }

    private static void Execute(string job) => Thread.Sleep(job.Length);
}
