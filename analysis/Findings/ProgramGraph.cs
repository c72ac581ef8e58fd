using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.Findings;

/// <summary>A picture of the program that <c>mapaudit graph</c> draws: what calls what, what starts what, what is locked inside what.</summary>
/// <param name="Kind">As on the command line: <c>calls</c>.</param>
/// <param name="Nodes">In the order in which they are drawn.</param>
public sealed record ProgramGraph(string Kind, IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges)
{
    /// <summary>The nodes with these ids and every node from which one of them can be reached.</summary>
    public ProgramGraph LeadingTo(IEnumerable<string> ids)
    {
        var sources = Edges.ToLookup(e => e.To, e => e.From, StringComparer.Ordinal);
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var work = new Queue<string>(ids);
        while (work.TryDequeue(out var id))
        {
            if (!kept.Add(id)) continue;
            foreach (var source in sources[id]) work.Enqueue(source);
        }
        return this with { Nodes = [.. Nodes.Where(n => kept.Contains(n.Id))], Edges = [.. Edges.Where(e => kept.Contains(e.From) && kept.Contains(e.To))] };
    }
}

/// <summary>A thing of the program.</summary>
/// <param name="Id">A letter and digits, unique in the graph.</param>
/// <param name="Group">What it is drawn inside of, such as its class; null for none.</param>
public sealed record GraphNode(string Id, string Label, GraphNodeShape Shape, string? Group, SourceSpan Place);

/// <param name="Label">Said on the arrow; empty for nothing.</param>
public sealed record GraphEdge(string From, string To, GraphEdgeStyle Style, string Label);

public enum GraphNodeShape
{
    /// <summary>The usual thing of its graph.</summary>
    Box,

    /// <summary>Where something begins: a root, a kind of thread.</summary>
    Start,

    /// <summary>A lock.</summary>
    Lock,
}

public enum GraphEdgeStyle
{
    /// <summary>On the same thread, before it goes on.</summary>
    Solid,

    /// <summary>Another time or another thread.</summary>
    Dashed,

    /// <summary>What the reader should look at first.</summary>
    Bold,
}
