using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>What stage 4 found: origins, who runs what, what is shared, and the order between them. Immutable.</summary>
public sealed class ThreadResult
{
    private readonly ILookup<int, Origin> _byInstance;

    private ThreadResult(IReadOnlyList<Origin> origins, Sharing sharing, MayRunInParallel parallel, AsyncSplit split)
    {
        Origins = origins;
        Sharing = sharing;
        Parallel = parallel;
        Split = split;
        _byInstance = origins.SelectMany(o => o.Runs.Keys.Select(id => (id, o))).ToLookup(p => p.id, p => p.o);
    }

    public IReadOnlyList<Origin> Origins { get; }

    /// <summary>What was not told apart because the program is too large, as a sentence; null when everything was.</summary>
    public string? Coarseness { get; private init; }

    public Sharing Sharing { get; }

    public MayRunInParallel Parallel { get; }

    public AsyncSplit Split { get; }

    /// <summary>Origins that run the instruction, in order of discovery.</summary>
    public IEnumerable<Origin> OriginsOf(MethodInstance instance, Instruction instruction) =>
        _byInstance[instance.Id].Where(o => Split.Covers(instance.Body!, instruction, o.Runs[instance.Id])).OrderBy(o => o.Id);

    public static ThreadResult Analyze(PointsToResult heap, ModelIndex models)
    {
        var split = new AsyncSplit();
        var origins = OriginBuilder.Build(heap, models, split, out var limits);
        var sharing = new Sharing(heap, new ThreadSafeIntent(heap.Program, models), origins, split);
        return new ThreadResult(origins, sharing, new MayRunInParallel(heap, models, origins, split, sharing, new Joins(heap, models, split)), split) { Coarseness = limits.Sentence(heap.Instances.Count) };
    }
}
