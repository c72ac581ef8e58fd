using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Markdown;

/// <summary>Markdown for pull requests and issues: the verdict, one table, and a folded section per finding.</summary>
public sealed class MarkdownReport : IReport
{
    public string Name => "markdown";

    public void Write(AuditReport report, TextWriter writer)
    {
        var page = new MarkdownPage(writer, new ReportPaths(report.SourceRoot));
        var summary = new ReportSummary(report);
        page.Line("# MapAudit");
        page.Paragraph($"**{MarkdownPage.Escape(summary.Verdict)}**");
        page.Paragraph($"{ReportSummary.Count(summary.Errors, "error")}, {ReportSummary.Count(summary.Warnings, "warning")}, {ReportSummary.Count(summary.Notes, "note")}. "
            + $"Maps: {summary.Raced} raced, {summary.Safe} safe, {summary.Unknown} unknown. {MarkdownPage.Escape(summary.Coverage)}.");
        if (summary.Open.Count > 0)
        {
            page.WriteTable(summary.Open);
            foreach (var finding in summary.Open) page.WriteFinding(finding);
        }
        WriteSuppressed(report, page);
        WriteCoverage(report.Coverage, page);
        page.Paragraph($"MapAudit {report.ToolVersion}");
    }

    private static void WriteSuppressed(AuditReport report, MarkdownPage page)
    {
        var suppressed = report.Findings.Where(f => f.Suppression != null).ToList();
        if (suppressed.Count == 0) return;
        page.Heading(2, "Suppressed");
        foreach (var finding in suppressed)
            page.Line($"- {finding.RuleId} {MarkdownPage.Code(finding.MapName)}: {MarkdownPage.Escape(finding.Suppression!.Justification)}");
    }

    private static void WriteCoverage(CoverageSummary coverage, MarkdownPage page)
    {
        var lines = coverage.SkippedProjects.Select(p => $"{MarkdownPage.Code(p.Name)} was skipped: {MarkdownPage.Escape(p.Reason)}")
            .Concat(coverage.BudgetFallbacks.Select(MarkdownPage.Escape))
            .Concat(coverage.Unreached.Where(u => u.Maps.Count > 0).Select(u => MarkdownPage.Escape(Words.Of(u))))
            .Concat(coverage.BoundaryEscapes.Select(e => $"{MarkdownPage.Code(e.Map)} is {MarkdownPage.Escape(e.How)} at {page.Place(e.Span)}"))
            .Concat(coverage.Warnings.Concat(coverage.UnusedSuppressions).Select(MarkdownPage.Escape)).ToList();
        if (lines.Count == 0) return;
        page.Heading(2, "Not understood");
        foreach (var line in lines) page.Line("- " + line);
    }
}
