using System.Text.Encodings.Web;
using System.Text.Json;
using MapAudit.Analysis.Findings;
using MapAudit.Reports.Json;

namespace MapAudit.Reports.Sarif;

/// <summary>
/// SARIF 2.1.0 in one run, for code scanning and editors. It stays inside the limits of GitHub code scanning and holds no path of the
/// machine it was written on.
/// </summary>
public sealed class SarifReport(SarifOptions options) : IReport
{
    public SarifReport()
        : this(new SarifOptions())
    {
    }

    /// <summary>A longer log keeps its lines, which some readers need, but not the blanks that would make up a third of it.</summary>
    private const int MostIndented = 500;

    public string Name => "sarif";

    public void Write(AuditReport report, TextWriter writer)
    {
        using var stream = new Utf8ToText(writer);
        var format = new JsonWriterOptions { Indented = true, IndentSize = report.Findings.Count <= MostIndented ? 2 : 0, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, format))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            WriteRun(json, report);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        writer.Write('\n');
    }

    private void WriteRun(Utf8JsonWriter json, AuditReport report)
    {
        var taxonomy = new SarifTaxonomy(report.Rules);
        var rules = new SarifRules(report, taxonomy, options);
        var places = new SarifPlaces(new ReportPaths(report.SourceRoot), new SourceFiles(), report.InputPaths[0]);
        var results = new SarifResults(places, new SarifFlows(places, options), rules, taxonomy, options);
        // Absent findings are left out: consumers that ignore baselineState would open alerts for what is mended.
        var shown = report.Findings
            .Where(f => f.BaselineState != BaselineState.Absent && (options.IncludeSuppressed || f.Suppression == null)).ToList();

        json.WriteStartObject();
        rules.WriteTool(json);
        SarifNotifications.WriteInvocations(json, report, Math.Max(0, shown.Count - SarifLimits.Results));
        WriteOrigin(json, report);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteString("language", "en-US");
        json.WriteString("defaultSourceLanguage", "csharp");
        if (!taxonomy.IsEmpty) taxonomy.Write(json);
        json.WriteStartArray("results");
        foreach (var finding in shown.Take(SarifLimits.Results))
        {
            results.Write(json, finding, report.Rules[rules.IndexOf(finding.RuleId)]);
            json.Flush();
        }
        json.WriteEndArray();
        places.WriteArtifacts(json);
        places.WriteLogicalLocations(json);
        json.WriteEndObject();
    }

    private static void WriteOrigin(Utf8JsonWriter json, AuditReport report)
    {
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"mapaudit/{InputName(report)}/");
        json.WriteMessage("description", $"MapAudit analysis of {InputName(report)}.");
        json.WriteEndObject();
        if (report.Revision is { } revision)
        {
            json.WriteStartArray("versionControlProvenance");
            json.WriteStartObject();
            json.WriteString("repositoryUri", revision.RepositoryUri);
            json.WriteString("revisionId", revision.RevisionId);
            if (revision.Branch.Length > 0) json.WriteString("branch", revision.Branch);
            json.WriteStartObject("mappedTo");
            json.WriteString("uriBaseId", "SRCROOT");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject("SRCROOT");
        json.WriteMessage("description", "The root of the audited repository.");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The solution or folder the user pointed at; the name of the root folder for <c>.</c>.</summary>
    private static string InputName(AuditReport report)
    {
        var name = Path.GetFileName(report.InputPaths[0].Replace('\\', '/').TrimEnd('/'));
        return name is "" or "." or ".." ? Path.GetFileName(report.SourceRoot.TrimEnd('/')) : name;
    }
}
