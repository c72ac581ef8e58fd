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

    public static IReport? Find(string name) => List.FirstOrDefault(r => r.Name == name);
}
