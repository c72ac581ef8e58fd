using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis;

/// <summary>The pictures of a program that can be drawn, each made of the result of one stage.</summary>
public static class StageGraphs
{
    /// <summary>The graph of the whole program, or of what concerns maps whose name contains the text.</summary>
    private delegate ProgramGraph Draw(EngineResult engine, string? map);

    // A kind of graph joins with one line here.
    private static readonly (string Kind, Draw Draw)[] All =
    [
        ("calls", Calls),
        ("threads", Threads),
        ("locks", Locks),
    ];

    public static IReadOnlyList<string> Kinds { get; } = [.. All.Select(g => g.Kind)];

    /// <param name="map">Only what leads to accesses of maps whose name contains this; null for everything.</param>
    public static ProgramGraph Of(AuditPipeline pipeline, string kind, string? map)
    {
        var engine = pipeline.Engine ?? throw new InvalidOperationException("The audit kept no stages.");
        return All.Single(g => g.Kind == kind).Draw(engine, map);
    }

    private static ProgramGraph Threads(EngineResult engine, string? map)
    {
        var graph = ThreadPicture.Of(engine.Threads.Origins, o => [.. engine.Accesses.Where(a => o.Runs.ContainsKey(a.Instance.Id)).Select(a => a.Map.Name).Distinct().Order(StringComparer.Ordinal)]);
        return map is null ? graph : graph.LeadingTo(graph.Nodes.Where(n => n.Shape == GraphNodeShape.Box && n.Label.Contains(map, StringComparison.Ordinal)).Select(n => n.Id));
    }

    private static ProgramGraph Locks(EngineResult engine, string? map) =>
        LockPicture.Of([.. engine.Maps.Where(m => map is null || m.Name.Contains(map, StringComparison.Ordinal))], engine.Guards, new LockNames(engine.Locks, engine.Heap.Program));

    private static ProgramGraph Calls(EngineResult engine, string? map)
    {
        var graph = CallGraphPicture.Of(engine.Heap);
        if (map is null) return graph;
        return graph.LeadingTo(engine.Accesses.Where(a => a.Map.Name.Contains(map, StringComparison.Ordinal)).Select(a => CallGraphPicture.IdOf(a.Instance.Method)).Distinct());
    }
}
