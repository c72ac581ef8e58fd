using MapAudit.Analysis.Findings;

namespace MapAudit.Reports;

/// <summary>The counts and the sentence that open every report. Suppressed findings and those only the baseline has do not count.</summary>
public sealed class ReportSummary
{
    private readonly AuditReport _report;

    public ReportSummary(AuditReport report)
    {
        _report = report;
        Open = report.Findings.Where(IsOpen).ToList();
    }

    public IReadOnlyList<Finding> Open { get; }

    public int Errors => Open.Count(f => f.Level == FindingLevel.Error);

    public int Warnings => Open.Count(f => f.Level == FindingLevel.Warning);

    public int Notes => Open.Count(f => f.Level == FindingLevel.Note);

    public int Raced => _report.Maps.Count(m => m.Verdict == MapVerdict.Raced);

    public int Safe => _report.Maps.Count(m => m.Verdict == MapVerdict.Safe);

    public int Unknown => _report.Maps.Count(m => m.Verdict == MapVerdict.Unknown);

    /// <summary>Maps without a verdict, because no thread was found that makes them.</summary>
    public int UnreachedMaps => _report.Coverage.Unreached.Sum(u => u.Maps.Count);

    /// <summary>The answer of the whole audit in one sentence.</summary>
    public string Verdict
    {
        get
        {
            var maps = Open.Select(f => f.MapName).Distinct(StringComparer.Ordinal).Count();
            var all = Math.Max(maps, _report.Maps.Count);
            if (Open.Count > 0)
                return $"{Count(Open.Count, "finding")} on {maps} of {Count(all, "map")}; look at {Open[0].MapName} first.";
            if (_report.Maps.Count == 0) return UnreachedMaps == 0 ? "No map was found." : $"Nothing was judged: {Count(UnreachedMaps, "map")} in code that nothing calls.";
            return Unknown == 0 ? $"No race found: {Count(Safe, "map")} judged safe."
                : $"No race found: {Count(Safe, "map")} judged safe, {Unknown} could not be judged.";
        }
    }

    /// <summary>What was analyzed and how much of it was not understood.</summary>
    public string Coverage
    {
        get
        {
            var c = _report.Coverage;
            var skipped = c.SkippedProjects.Count == 0 ? "" : $", {c.SkippedProjects.Count} skipped";
            var coarse = c.BudgetFallbacks.Count == 0 ? "" : $"; {Count(c.BudgetFallbacks.Count, "budget fall-back")}";
            var escapes = c.BoundaryEscapes.Count == 0 ? "" : $"; {Count(c.BoundaryEscapes.Count, "boundary escape")}";
            var unreached = UnreachedMaps == 0 ? "" : $"; {Count(UnreachedMaps, "map")} in code that nothing calls";
            return $"{Count(c.Projects.Count, "project")} analyzed{skipped}; {Percent(c.UnresolvedTypes)} of type names and {Percent(c.UnresolvedCalls)} of calls unresolved, {Percent(c.CallsOnUnknownObjects)} of calls on objects that nothing makes, "
                + $"{Percent(c.UnmodelledCalls)} of library calls without a model{coarse}{escapes}{unreached}";
        }
    }

    public static bool IsOpen(Finding finding) => finding.Suppression == null && finding.BaselineState != BaselineState.Absent;

    public static string Count(long count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";

    public static string Percent(Share share) =>
        share.Count == 0 ? "0%" : share.Ratio < 0.001 ? "<0.1%" : FormattableString.Invariant($"{share.Ratio * 100:0.0}%");
}
