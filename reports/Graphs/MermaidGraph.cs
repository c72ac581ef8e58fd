using System.Text;
using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Graphs;

/// <summary>A Mermaid flowchart, as Markdown pages show it; groups are subgraphs.</summary>
public sealed class MermaidGraph : IGraphFormat
{
    public string Name => "mermaid";

    public void Write(ProgramGraph graph, ReportPaths paths, TextWriter writer)
    {
        writer.Write("flowchart LR\n");
        var groups = 0;
        foreach (var group in graph.Nodes.GroupBy(n => n.Group))
        {
            var indent = group.Key is null ? "  " : "    ";
            if (group.Key is not null) writer.Write($"  subgraph g{groups++}[{Quoted(group.Key)}]\n");
            foreach (var node in group) writer.Write($"{indent}{node.Id}{Shaped(node)}\n");
            if (group.Key is not null) writer.Write("  end\n");
        }
        foreach (var edge in graph.Edges) writer.Write($"  {edge.From} {Arrow(edge.Style)}{(edge.Label.Length == 0 ? "" : $"|{Quoted(edge.Label)}|")} {edge.To}\n");
    }

    private static string Shaped(GraphNode node) => node.Shape switch
    {
        GraphNodeShape.Start => $"([{Quoted(node.Label)}])",
        GraphNodeShape.Lock => $"{{{{{Quoted(node.Label)}}}}}",
        _ => $"[{Quoted(node.Label)}]",
    };

    private static string Arrow(GraphEdgeStyle style) => style switch
    {
        GraphEdgeStyle.Dashed => "-.->",
        GraphEdgeStyle.Bold => "==>",
        _ => "-->",
    };

    /// <summary>Whatever Mermaid or HTML would read as markup is written by its number.</summary>
    private static string Quoted(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '<' or '>' or '&' or '#' or '`' or '|') result.Append('#').Append((int)c).Append(';');
            else result.Append(c);
        }
        return result.Append('"').ToString();
    }
}
