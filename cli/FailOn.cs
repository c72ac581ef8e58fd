using System.CommandLine;
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
    public static Option<string> Option() => OptionParser.Word(
        "--fail-on", "high", "Exit with 1 when there is a finding of this weight or more: high = errors, medium = warnings too, low = notes too.", ["high", "medium", "low", "never"]);

    public static FailOn Parse(string word) => Enum.Parse<FailOn>(word, ignoreCase: true);

    /// <summary>Findings that are suppressed, or that a baseline knows as they are, fail nothing.</summary>
    public static int ExitCodeFor(this FailOn failOn, AuditReport report) =>
        failOn.ExitCodeFor(report.Findings.Where(f => ReportSummary.IsOpen(f) && f.BaselineState != BaselineState.Unchanged).Select(f => f.Level));

    public static int ExitCodeFor(this FailOn failOn, IEnumerable<FindingLevel> levels)
    {
        FindingLevel? least = failOn switch
        {
            FailOn.High => FindingLevel.Error,
            FailOn.Medium => FindingLevel.Warning,
            FailOn.Low => FindingLevel.Note,
            _ => null,
        };
        return least is not null && levels.Any(l => l >= least) ? ExitCode.Findings : ExitCode.Clean;
    }
}
