using System.Diagnostics;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis;

/// <summary>How long each stage takes, and a word of progress before each. A cancelled audit begins no further stage.</summary>
internal sealed class StageClock(IProgress<string>? progress, CancellationToken cancellation)
{
    private readonly List<StageTiming> _timings = [];

    public IReadOnlyList<StageTiming> Timings => _timings;

    public T Measure<T>(string stage, Func<T> run)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Report($"Analyzing {stage}");
        var watch = Stopwatch.StartNew();
        var result = run();
        Add(stage, watch.Elapsed);
        return result;
    }

    /// <summary>Two stages that need nothing of each other: at the same time, where more than one thread may work.</summary>
    public (T, U) Measure<T, U>(string stage, Func<T> run, string other, Func<U> beside, int jobs)
    {
        if (jobs == 1) return (Measure(stage, run), Measure(other, beside));
        progress?.Report($"Analyzing {other}");
        var task = Task.Run(() =>
        {
            var watch = Stopwatch.StartNew();
            return (Result: beside(), watch.Elapsed);
        });
        var first = Measure(stage, run);
        var (second, elapsed) = task.GetAwaiter().GetResult();
        Add(other, elapsed);
        return (first, second);
    }

    private void Add(string stage, TimeSpan elapsed)
    {
        // A stage that runs once more, for another target framework, is still one stage.
        var index = _timings.FindIndex(timing => timing.Name == stage);
        if (index < 0) _timings.Add(new StageTiming(stage, elapsed));
        else _timings[index] = new StageTiming(stage, _timings[index].Duration + elapsed);
    }
}
