using System.Text.Encodings.Web;
using System.Text.Json;
using MapAudit.Analysis.Findings;
using MapAudit.Reports.Json;

namespace MapAudit.Reports.Graphs;

/// <summary>The graph as JSON, in the habits of the JSON report: camel case, enums as words, places relative to the root.</summary>
public sealed class JsonGraph : IGraphFormat
{
    public string Name => "json";

    public void Write(ProgramGraph graph, ReportPaths paths, TextWriter writer)
    {
        using (var stream = new Utf8ToText(writer)) JsonSerializer.Serialize(stream, graph, JsonShape.Options(paths, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, indented: true));
        writer.Write('\n');
    }
}
