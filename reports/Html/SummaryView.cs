using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Html;

/// <summary>The numbers at the top of the page.</summary>
internal sealed record SummaryView
{
    private const int MostTopMaps = 6;

    public required int Findings { get; init; }

    public required IReadOnlyList<BarView> Levels { get; init; }

    public required string Confidence { get; init; }

    public required int Maps { get; init; }

    public required IReadOnlyList<BarView> Verdicts { get; init; }

    public required int Threads { get; init; }

    public required string ManyThreads { get; init; }

    public required int Projects { get; init; }

    public required string Skipped { get; init; }

    public required IReadOnlyList<string> Gaps { get; init; }

    public required IReadOnlyList<BarView> Rules { get; init; }

    /// <summary>The maps with the worst findings, one line each.</summary>
    public required IReadOnlyList<BarView> TopMaps { get; init; }

    public required int MoreMaps { get; init; }

    public static SummaryView Of(AuditReport report, ReportSummary s, Anchors anchors)
    {
        var maps = s.Open.GroupBy(f => f.MapName, StringComparer.Ordinal).Select(g => g.First()).ToList();
        var rules = s.Open.GroupBy(f => f.RuleId, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var mostOfRule = rules.Count == 0 ? 1 : rules[0].Count();
        return new SummaryView
        {
            Findings = s.Open.Count,
            Levels = Shares(("error", s.Errors), ("warning", s.Warnings), ("note", s.Notes)),
            Confidence = string.Join(" · ", new[] { Analysis.Findings.Confidence.High, Analysis.Findings.Confidence.Medium, Analysis.Findings.Confidence.Low }
                .Select(c => $"{s.Open.Count(f => f.Confidence == c)} {Words.Of(c)}")),
            Maps = report.Maps.Count,
            Verdicts = Shares(("raced", s.Raced), ("safe", s.Safe), ("unknown", s.Unknown)),
            Threads = report.Threads.Count,
            ManyThreads = $"{report.Threads.Count(t => t.Multiplicity == Multiplicity.Many)} may run beside themselves",
            Projects = report.Coverage.Projects.Count,
            Skipped = report.Coverage.SkippedProjects.Count == 0 ? "none skipped" : $"{report.Coverage.SkippedProjects.Count} skipped",
            Gaps = Missing(report.Coverage),
            Rules = rules.Select(g => new BarView(g.Key, Name(report, g.Key), g.Count(), 100 * g.Count() / mostOfRule, Words.Of(g.First().Level), "")).ToList(),
            TopMaps = maps.Take(MostTopMaps).Select(f => new BarView(f.MapName, f.RuleId, f.Risk, f.Risk, Words.Of(f.Level), anchors.Of(f))).ToList(),
            MoreMaps = Math.Max(0, maps.Count - MostTopMaps),
        };
    }

    private static IReadOnlyList<BarView> Shares(params (string Name, int Count)[] parts)
    {
        var total = Math.Max(1, parts.Sum(p => p.Count));
        return parts.Select(p => new BarView(p.Name, p.Name, p.Count, 100 * p.Count / total, p.Name, "")).ToList();
    }

    private static List<string> Missing(CoverageSummary c)
    {
        var gaps = new List<string>();
        if (c.UnresolvedTypes.Count > 0) gaps.Add($"{ReportSummary.Percent(c.UnresolvedTypes)} of type names unresolved");
        if (c.UnresolvedCalls.Count > 0) gaps.Add($"{ReportSummary.Percent(c.UnresolvedCalls)} of calls unresolved");
        if (c.BudgetFallbacks.Count > 0) gaps.Add(ReportSummary.Count(c.BudgetFallbacks.Count, "budget fall-back"));
        if (c.BoundaryEscapes.Count > 0) gaps.Add(ReportSummary.Count(c.BoundaryEscapes.Count, "boundary escape"));
        if (c.Unreached.Sum(u => u.Maps.Count) is > 0 and var unreached) gaps.Add($"{ReportSummary.Count(unreached, "map")} in code that nothing calls");
        if (c.Warnings.Count > 0) gaps.Add(ReportSummary.Count(c.Warnings.Count, "warning"));
        return gaps;
    }

    private static string Name(AuditReport report, string rule) => report.Rules.FirstOrDefault(r => r.Id == rule)?.Name ?? "";
}

/// <summary>A named number with the length of its bar in percent.</summary>
internal sealed record BarView(string Key, string Label, int Count, int Percent, string Tone, string Anchor);
