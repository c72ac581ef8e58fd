namespace MapAudit.Reports.Graphs;

/// <summary>Every way to write a graph.</summary>
public static class AllGraphFormats
{
    public static IReadOnlyList<IGraphFormat> List { get; } = [new DotGraph(), new MermaidGraph(), new JsonGraph()];

    public static IGraphFormat Find(string name) => List.Single(f => f.Name == name);
}
