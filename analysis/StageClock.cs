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
        // A stage that runs once more, for another target framework, is still one stage.
        var index = _timings.FindIndex(timing => timing.Name == stage);
        if (index < 0) _timings.Add(new StageTiming(stage, watch.Elapsed));
        else _timings[index] = new StageTiming(stage, _timings[index].Duration + watch.Elapsed);
        return result;
    }
}
