using System.Diagnostics;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis;

/// <summary>How long each stage takes, and a word of progress before each.</summary>
internal sealed class StageClock(IProgress<string>? progress)
{
    private readonly List<StageTiming> _timings = [];

    public IReadOnlyList<StageTiming> Timings => _timings;

    public T Measure<T>(string stage, Func<T> run)
    {
        progress?.Report($"Analyzing {stage}");
        var watch = Stopwatch.StartNew();
        var result = run();
        _timings.Add(new StageTiming(stage, watch.Elapsed));
        return result;
    }
}
