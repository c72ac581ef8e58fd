using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo;

/// <summary>The call graph as a picture: methods, all contexts in one, with the roots that lead into them.</summary>
public static class CallGraphPicture
{
    public static ProgramGraph Of(PointsToResult heap)
    {
        var roots = heap.Roots.GroupBy(r => r.Group, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select((g, i) => (Id: $"r{i}", Group: g)).ToList();
        var methods = heap.Instances.Where(i => i.Body is not null).Select(i => i.Method).Distinct().OrderBy(m => m.Declaration).ThenBy(m => m.Id).ToList();
        var nodes = roots.Select(r => new GraphNode(r.Id, r.Group.Key, GraphNodeShape.Start, null, SourceSpan.None))
            .Concat(methods.Select(m => new GraphNode(IdOf(m), m.DisplayName, GraphNodeShape.Box, GroupOf(m), m.Declaration)));
        var entries = roots.SelectMany(r => r.Group.Select(e => e.Instance.Method).Distinct().OrderBy(m => m.Declaration).ThenBy(m => m.Id).Select(m => new GraphEdge(r.Id, IdOf(m), GraphEdgeStyle.Bold, "")));
        var calls = heap.Edges
            .Where(e => e.Caller.Body is not null && e.Callee.Body is not null)
            .Select(e => (From: e.Caller.Method, To: e.Callee.Method, Style: e.Kind == CallEdgeKind.Call ? GraphEdgeStyle.Solid : GraphEdgeStyle.Dashed, Label: LabelOf(e)))
            .Distinct()
            .OrderBy(e => e.From.Declaration).ThenBy(e => e.From.Id).ThenBy(e => e.To.Declaration).ThenBy(e => e.To.Id).ThenBy(e => e.Label, StringComparer.Ordinal)
            .Select(e => new GraphEdge(IdOf(e.From), IdOf(e.To), e.Style, e.Label));
        return new ProgramGraph("calls", [.. nodes], [.. entries, .. calls]);
    }

    /// <summary>The node of a method.</summary>
    public static string IdOf(IrMethod method) => $"m{method.Id}";

    /// <summary>The class that a reader knows: closures and lambdas stand in the class of the code around them.</summary>
    private static string GroupOf(IrMethod method)
    {
        while (method.Enclosing is { } outer) method = outer;
        return method.ContainingType.DisplayName;
    }

    private static string LabelOf(CallEdge edge) => edge.Kind switch
    {
        CallEdgeKind.Call => "",
        CallEdgeKind.Spawn => $"starts {edge.Spawn!.Kind.ToString().ToLowerInvariant()}{(edge.Spawn.Many ? " (many)" : "")}",
        CallEdgeKind.Enumeration => "enumerates",
        _ => "once",
    };
}
