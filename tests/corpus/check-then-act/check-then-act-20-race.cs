// case: check-then-act-20-race
// sdk: console
// expect: MAP010 Build.Agents.Program.Running
// why: the flag that says whether the job runs is computed by one step and acted on by a later one, so a job can be started twice
using System.Collections.Concurrent;

namespace Build.Agents;

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
            var mayStart = !Running.ContainsKey(job);
            Console.WriteLine($"{job}: {(mayStart ? "starting" : "busy")}");
            if (!mayStart)
                continue;
            Running[job] = DateTime.UtcNow;
            Execute(job);
            Running.TryRemove(job, out _);
        }
    }

    private static void Execute(string job) => Thread.Sleep(job.Length);
}
