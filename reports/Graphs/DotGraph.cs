using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Graphs;

/// <summary>The DOT language of Graphviz; groups are clusters.</summary>
public sealed class DotGraph : IGraphFormat
{
    public string Name => "dot";

    public void Write(ProgramGraph graph, ReportPaths paths, TextWriter writer)
    {
        writer.Write($"digraph {graph.Kind} {{\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n");
        var clusters = 0;
        foreach (var group in graph.Nodes.GroupBy(n => n.Group))
        {
            var indent = group.Key is null ? "  " : "    ";
            if (group.Key is not null) writer.Write($"  subgraph cluster_{clusters++} {{\n    label={Quoted(group.Key)};\n");
            foreach (var node in group) writer.Write($"{indent}{node.Id} [label={Quoted(node.Label)}, {Shape(node.Shape)}{Tooltip(node, paths)}];\n");
            if (group.Key is not null) writer.Write("  }\n");
        }
        foreach (var edge in graph.Edges) writer.Write($"  {edge.From} -> {edge.To}{Style(edge)};\n");
        writer.Write("}\n");
    }

    private static string Shape(GraphNodeShape shape) => shape switch
    {
        GraphNodeShape.Start => "shape=oval, style=bold",
        GraphNodeShape.Lock => "shape=hexagon",
        _ => "shape=box",
    };

    private static string Tooltip(GraphNode node, ReportPaths paths) => node.Place.IsNone ? "" : $", tooltip={Quoted(paths.Place(node.Place))}";

    private static string Style(GraphEdge edge)
    {
        var style = edge.Style switch
        {
            GraphEdgeStyle.Dashed => "style=dashed",
            GraphEdgeStyle.Bold => "style=bold",
            _ => "",
        };
        var label = edge.Label.Length == 0 ? "" : $"label={Quoted(edge.Label)}";
        var attributes = string.Join(", ", new[] { style, label }.Where(a => a.Length > 0));
        return attributes.Length == 0 ? "" : $" [{attributes}]";
    }

    private static string Quoted(string text) => '"' + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + '"';
}
