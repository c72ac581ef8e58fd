using MapAudit.Reports.Console;
using MapAudit.Reports.Html;
using MapAudit.Reports.Json;
using MapAudit.Reports.Markdown;
using MapAudit.Reports.Sarif;

namespace MapAudit.Reports;

/// <summary>Every format there is, with its defaults.</summary>
public static class AllReports
{
    public static IReadOnlyList<IReport> List { get; } =
        [new ConsoleReport(), new JsonReport(), new SarifReport(), new MarkdownReport(), new HtmlReport()];

    /// <param name="includeSuppressed">Keep suppressed findings, marked, where a format leaves them out by default.</param>
    public static IReport? Find(string name, bool includeSuppressed = false) =>
        name == "sarif" && includeSuppressed ? new SarifReport(new SarifOptions { IncludeSuppressed = true }) : List.FirstOrDefault(r => r.Name == name);
}
