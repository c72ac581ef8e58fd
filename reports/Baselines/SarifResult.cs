using MapAudit.Analysis.Findings;

namespace MapAudit.Reports.Baselines;

/// <summary>A finding as a SARIF log of this tool remembers it.</summary>
/// <param name="Fingerprint">Empty in a log of another tool.</param>
/// <param name="Place">File and line, for people.</param>
public sealed record SarifResult(string Fingerprint, string RuleId, string Map, FindingLevel Level, string Message, string Place, bool IsSuppressed)
{
    public static SarifResult Of(Finding finding, ReportPaths paths) =>
        new(finding.Fingerprint, finding.RuleId, finding.MapName, finding.Level, finding.Message, paths.Place(finding.First.Span), finding.Suppression != null);
}
