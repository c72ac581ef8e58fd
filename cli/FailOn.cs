using MapAudit.Analysis.Findings;
using MapAudit.Reports;

namespace MapAudit.Cli;

/// <summary>From which weight on a finding makes the run fail.</summary>
internal enum FailOn
{
    /// <summary>Errors: two threads collide on a map.</summary>
    High,

    /// <summary>Warnings too: a sequence that is not atomic.</summary>
    Medium,

    /// <summary>Notes too.</summary>
    Low,
    Never,
}

internal static class FailOnRule
{
    public static int ExitCodeFor(this FailOn failOn, AuditReport report)
    {
        var fails = failOn switch
        {
            FailOn.High => Any(report, FindingLevel.Error),
            FailOn.Medium => Any(report, FindingLevel.Warning),
            FailOn.Low => Any(report, FindingLevel.Note),
            _ => false,
        };
        return fails ? ExitCode.Findings : ExitCode.Clean;
    }

    private static bool Any(AuditReport report, FindingLevel least) => report.Findings.Any(f => ReportSummary.IsOpen(f) && f.Level >= least);
}
