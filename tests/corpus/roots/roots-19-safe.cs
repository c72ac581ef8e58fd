// case: roots-19-safe
// sdk: console
// expect: none
// why: the exit handler and the main thread take the same lock
namespace Batch.Jobs.Locked;

public sealed class JobLog
{
    private readonly Dictionary<string, TimeSpan> _durations = new();
    private readonly object _gate = new();

    public JobLog() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Flush();

    public void Finished(string job, TimeSpan took)
    {
        lock (_gate)
            _durations[job] = took;
    }

    private void Flush()
    {
        using var file = File.CreateText("jobs.csv");
        lock (_gate)
        foreach (var entry in _durations)
            file.WriteLine($"{entry.Key};{entry.Value.TotalSeconds:F1}");
    }
}

internal static class Program
{
    private static void Main(string[] jobs)
    {
        var log = new JobLog();
        foreach (var job in jobs)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            File.ReadAllBytes(job);
            log.Finished(job, watch.Elapsed);
        }
    }
}
