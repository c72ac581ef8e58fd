// case: roots-19-race
// sdk: console
// expect: MAP003 Batch.Jobs.JobLog._durations
// why: the exit handler runs on another thread when the process is told to stop, while the main thread still adds
namespace Batch.Jobs;

public sealed class JobLog
{
    private readonly Dictionary<string, TimeSpan> _durations = new();

    public JobLog() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Flush();

    public void Finished(string job, TimeSpan took)
    {

            _durations[job] = took;
    }

    private void Flush()
    {
        using var file = File.CreateText("jobs.csv");

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
