using MapAudit.Analysis.Findings;
using MapAudit.Reports.Baselines;
using MapAudit.Reports.Sarif;
using Xunit;

namespace MapAudit.Tests.Reports;

/// <summary>A SARIF log of before tells which findings of now are new, changed or known.</summary>
public sealed class BaselineTests
{
    [Fact]
    public void What_was_written_is_read_back()
    {
        var report = TestReports.Rich();
        var shown = report.Findings.Where(f => f.BaselineState != BaselineState.Absent).ToList();
        var read = ReadBack(report);
        Assert.Equal(shown.Select(f => (f.Fingerprint, f.RuleId, f.MapName, f.Level, f.Suppression != null)), read.Select(r => (r.Fingerprint, r.RuleId, r.Map, r.Level, r.IsSuppressed)));
        Assert.All(read, r => Assert.DoesNotContain("](", r.Message, StringComparison.Ordinal));
        Assert.All(read, r => Assert.Matches(@"\.(cs|vb):\d+$", r.Place));
    }

    [Fact]
    public void The_same_report_again_is_unchanged()
    {
        var report = TestReports.Rich();
        Assert.All(Comparison.Mark(report, ReadBack(report)).Findings.Where(f => f.BaselineState != BaselineState.New), f => Assert.Equal(BaselineState.Unchanged, f.BaselineState));
    }

    [Fact]
    public void A_finding_of_the_same_rule_and_map_has_changed_and_others_are_new_or_gone()
    {
        SarifResult[] before = [Result("a", "MAP001", "M"), Result("b", "MAP010", "N"), Result("c", "MAP010", "O")];
        SarifResult[] now = [Result("a", "MAP001", "M"), Result("x", "MAP010", "N"), Result("y", "MAP002", "M"), Result("z", "MAP010", "N")];
        var comparison = new Comparison(before, now);
        Assert.Equal([BaselineState.Unchanged, BaselineState.Updated, BaselineState.New, BaselineState.New], now.Select(f => comparison.StateOf(f.Fingerprint)));
        Assert.Equal(["c"], comparison.Absent.Select(f => f.Fingerprint));
    }

    private static SarifResult Result(string fingerprint, string rule, string map) => new(fingerprint, rule, map, FindingLevel.Error, "", "", false);

    private static IReadOnlyList<SarifResult> ReadBack(AuditReport report)
    {
        var path = Path.GetTempFileName();
        try
        {
            using (var writer = new StreamWriter(path)) new SarifReport(new SarifOptions { IncludeSuppressed = true }).Write(report, writer);
            return SarifLog.Read(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
