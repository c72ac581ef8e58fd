using System.CommandLine;
using MapAudit.Analysis.Findings;
using MapAudit.Reports;
using MapAudit.Reports.Baselines;

namespace MapAudit.Cli;

/// <summary><c>mapaudit diff</c>: what is new, changed and gone between two SARIF logs.</summary>
internal static class DiffCommand
{
    public static Command Create()
    {
        var before = new Argument<string>("old") { Description = "The SARIF log of before." };
        var now = new Argument<string>("new") { Description = "The SARIF log of now." };
        var failOn = FailOnRule.Option();
        var command = new Command("diff", "Compare two SARIF logs: which findings are new, which are gone.") { before, now, failOn };
        command.SetAction((parsed, _) => Failures.GuardAsync(false, () => Task.FromResult(
            Compare(Baseline.Read(parsed.GetRequiredValue(before)), Baseline.Read(parsed.GetRequiredValue(now)), FailOnRule.Parse(parsed.GetRequiredValue(failOn))))));
        return command;
    }

    private static int Compare(IReadOnlyList<SarifResult> before, IReadOnlyList<SarifResult> now, FailOn failOn)
    {
        var comparison = new Comparison(before, now);
        var byState = now.ToLookup(f => comparison.StateOf(f.Fingerprint));
        foreach (var (mark, findings) in new[] { ("new", byState[BaselineState.New]), ("changed", byState[BaselineState.Updated]), ("gone", comparison.Absent) })
        {
            foreach (var finding in findings) Console.Out.WriteLine($"{mark,-8}{finding.RuleId} {finding.Map} {finding.Place}{(finding.IsSuppressed ? " (suppressed)" : "")}");
        }
        var counts = new[] { BaselineState.New, BaselineState.Updated, BaselineState.Unchanged }.Select(s => $"{byState[s].Count()} {Words.Of(s)}");
        Console.Out.WriteLine($"{string.Join(", ", counts)}, {comparison.Absent.Count} gone.");
        var open = byState[BaselineState.New].Concat(byState[BaselineState.Updated]).Where(f => !f.IsSuppressed);
        return failOn.ExitCodeFor(open.Select(f => f.Level));
    }
}
