using System.Text.Encodings.Web;
using System.Text.Json;
using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Json;

/// <summary>
/// The whole report as JSON, for programs. The shape is the model in <c>analysis/Findings</c> in camel case and declaration order:
/// enums are lower-case words, a place is <c>{ file, startLine, startColumn, endLine, endColumn }</c> or null, files are relative to the
/// audited root, absent values are null, and the rule pages are given by section. README.md in this project lists the versions.
/// </summary>
public sealed class JsonReport : IReport
{
    /// <summary>Minor: members were added. Major: a reader of the old version may break.</summary>
    public const string SchemaVersion = "1.3";

    public string Name => "json";

    public void Write(AuditReport report, TextWriter writer)
    {
        // Relaxed escaping keeps C# names readable; the file is never put inside HTML.
        Write(report, writer, JavaScriptEncoder.UnsafeRelaxedJsonEscaping, indented: true);
        writer.Write('\n');
    }

    /// <summary>The same document in the form that is safe inside an HTML script element.</summary>
    public static void WriteForHtml(AuditReport report, TextWriter writer) => Write(report, writer, JavaScriptEncoder.Default, indented: false);

    private static void Write(AuditReport report, TextWriter writer, JavaScriptEncoder encoder, bool indented)
    {
        using var stream = new Utf8ToText(writer);
        var options = JsonShape.Options(new ReportPaths(report.SourceRoot), encoder, indented);
        JsonSerializer.Serialize(stream, new Document(SchemaVersion, "MapAudit", report), options);
    }

    private sealed record Document(string SchemaVersion, string Tool, AuditReport Report);
}
