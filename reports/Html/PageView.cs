using MapAudit.Analysis.Findings;
using MapAudit.Reports.Json;

namespace MapAudit.Reports.Html;

/// <summary>What the page template sees. Views hold text that is ready to show; templates only place it.</summary>
internal sealed record PageView
{
    public required string Title { get; init; }

    public required string Input { get; init; }

    public required string ToolVersion { get; init; }

    public required string Revision { get; init; }

    public required string Time { get; init; }

    public required string Verdict { get; init; }

    /// <summary>bad, unsure or good: the colour of the verdict.</summary>
    public required string Tone { get; init; }

    public required SummaryView Summary { get; init; }

    public required IReadOnlyList<FindingView> Findings { get; init; }

    /// <summary>What the filters of the findings page offer.</summary>
    public required IReadOnlyList<BarView> RuleChoices { get; init; }

    public required IReadOnlyList<string> Projects { get; init; }

    /// <summary>Findings off the screen are then not laid out.</summary>
    public bool IsLarge => Findings.Count > HtmlReport.MostFindingsWithInlineCode;

    public required bool HasClosed { get; init; }

    public required bool HasBaseline { get; init; }

    public required IReadOnlyList<MapView> Maps { get; init; }

    public required IReadOnlyList<ThreadRowView> Threads { get; init; }

    public required IReadOnlyList<LockView> Locks { get; init; }

    public required CoverageView Coverage { get; init; }

    public required IReadOnlyList<RuleView> Rules { get; init; }

    public required string Style { get; init; }

    public required string Script { get; init; }

    /// <summary>The JSON report, safe inside a script element.</summary>
    public required string Json { get; init; }

    public required string Excerpts { get; init; }

    public static PageView Of(AuditReport report)
    {
        var summary = new ReportSummary(report);
        var pool = new ExcerptPool(new SourceFiles(), report.Findings.Count <= HtmlReport.MostFindingsWithInlineCode);
        var anchors = new Anchors(report.Findings);
        var views = new FindingViews(report, pool, anchors);
        var tables = new TableViews(report, anchors);
        var findings = report.Findings.Select(views.Of).ToList();
        var json = new StringWriter();
        JsonReport.WriteForHtml(report, json);
        return new PageView
        {
            Title = $"MapAudit: {report.InputPaths[0]}",
            Input = string.Join(", ", report.InputPaths),
            ToolVersion = report.ToolVersion,
            Revision = report.Revision is { } r ? $"{r.RevisionId[..Math.Min(10, r.RevisionId.Length)]}{(r.Branch.Length > 0 ? $" on {r.Branch}" : "")}" : "",
            Time = report.Timestamp?.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'") ?? "",
            Verdict = summary.Verdict,
            Tone = summary.Errors > 0 ? "bad" : summary.Open.Count > 0 || summary.Unknown > 0 || report.Maps.Count == 0 ? "unsure" : "good",
            Summary = SummaryView.Of(report, summary, anchors),
            Findings = findings,
            RuleChoices = findings.GroupBy(f => f.RuleId, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new BarView(g.Key, g.First().RuleName, g.Count(), 0, g.First().Level, "")).ToList(),
            Projects = report.Findings.Select(f => f.Project).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList(),
            HasClosed = report.Findings.Count > summary.Open.Count,
            HasBaseline = report.Findings.Any(f => f.BaselineState != null),
            Maps = report.Maps.Select(tables.Map).ToList(),
            Threads = tables.Threads(),
            Locks = report.Locks.Select(tables.Lock).ToList(),
            Coverage = tables.Coverage(),
            Rules = tables.Rules(),
            Style = HtmlTemplates.Joined(".css"),
            Script = HtmlTemplates.Joined(".js"),
            Json = json.ToString(),
            Excerpts = pool.ToJson(),
        };
    }
}
