using System.Text.Json;
using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Sarif;

/// <summary>What the audit did not understand, as notifications of its one invocation.</summary>
internal static class SarifNotifications
{
    private static readonly (string Id, string Name, string Text)[] Kinds =
    [
        ("MAPNOTE1", "SkippedProject", "A project could not be analyzed."),
        ("MAPNOTE2", "Unresolved", "Some type names or calls did not resolve."),
        ("MAPNOTE3", "NotUnderstood", "Some operations or library members are unknown to the analysis."),
        ("MAPNOTE4", "Budget", "A budget made the analysis coarser."),
        ("MAPNOTE5", "Boundary", "A map leaves what the analysis can follow."),
        ("MAPNOTE6", "Warning", "Something went wrong on the way and was worked around."),
        ("MAPNOTE8", "UnusedSuppression", "A suppression is not needed: no finding is there."),
        ("MAPNOTE9", "Unreached", "Nothing that was found calls some of the code, so its maps are not judged."),
        ("MAPNOTE7", "Cut", "The log holds less than the audit found."),
    ];

    public static void WriteDescriptors(Utf8JsonWriter json)
    {
        json.WriteStartArray("notifications");
        foreach (var (id, name, text) in Kinds)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteString("name", name);
            json.WriteMessage("shortDescription", text);
            json.WriteMessage("fullDescription", text);
            json.WriteMessage("help", text + " The report lists what that means for its findings under Coverage.");
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void WriteInvocations(Utf8JsonWriter json, AuditReport report, int cutResults)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        if (report.Timestamp is { } time) json.WriteString("startTimeUtc", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var (kind, level, text) in Notes(report, cutResults))
        {
            json.WriteStartObject();
            json.WriteStartObject("descriptor");
            json.WriteString("id", Kinds[kind].Id);
            json.WriteNumber("index", kind);
            json.WriteEndObject();
            json.WriteString("level", level);
            json.WriteMessage("message", Words.Sentence(SarifText.Plain(text)));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static IEnumerable<(int Kind, string Level, string Text)> Notes(AuditReport report, int cutResults)
    {
        var coverage = report.Coverage;
        var paths = new ReportPaths(report.SourceRoot);
        foreach (var project in coverage.SkippedProjects) yield return (0, "warning", $"{project.Name} was skipped: {project.Reason}");
        if (coverage.UnresolvedTypes.Count + coverage.UnresolvedCalls.Count > 0)
            yield return (1, "note", Describe(coverage));
        if (coverage.UnknownOperations.Count > 0) yield return (2, "note", "Unknown operations: " + Join(coverage.UnknownOperations));
        if (coverage.UnmodelledCallees.Count > 0) yield return (2, "note", "Library members without a model: " + string.Join(", ", coverage.UnmodelledCallees.Select(c => $"{c.Name} ({c.Count})")));
        foreach (var text in coverage.BudgetFallbacks) yield return (3, "note", text);
        foreach (var escape in coverage.BoundaryEscapes) yield return (4, "note", $"'{escape.Map}' is {escape.How} at {paths.Place(escape.Span)}");
        foreach (var text in coverage.Warnings) yield return (5, "warning", text);
        foreach (var text in coverage.UnusedSuppressions) yield return (6, "note", text);
        foreach (var code in coverage.Unreached.Where(u => u.Maps.Count > 0)) yield return (7, "note", Words.Of(code));
        if (cutResults > 0) yield return (8, "warning", $"{cutResults} results of the lowest risk were left out; the log holds {SarifLimits.Results}");
    }

    private static string Describe(CoverageSummary c) =>
        $"{c.UnresolvedTypes.Count} of {c.UnresolvedTypes.Total} type names and {c.UnresolvedCalls.Count} of {c.UnresolvedCalls.Total} calls did not resolve";

    private static string Join(IReadOnlyList<NamedCount> counts) => string.Join(", ", counts.Select(c => $"{c.Name} ({c.Count})"));
}
