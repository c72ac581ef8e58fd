using MapAudit.Analysis.Findings;
using Xunit;

namespace MapAudit.Tests.Reports;

public sealed class FingerprintTests
{
    [Fact]
    public void Does_not_depend_on_order_or_repetition_of_accesses()
    {
        var one = Fingerprint.Of("MAP002", "A._m", (AccessKind.Read, "A.Get()"), (AccessKind.Write, "A.Set()"));
        var two = Fingerprint.Of("MAP002", "A._m", (AccessKind.Write, "A.Set()"), (AccessKind.Read, "A.Get()"), (AccessKind.Read, "A.Get()"));
        Assert.Equal(one, two);
        Assert.Matches("^[0-9a-f]{32}$", one);
    }

    [Fact]
    public void Depends_on_rule_map_method_and_kind()
    {
        var all = new[]
        {
            Fingerprint.Of("MAP002", "A._m", (AccessKind.Read, "A.Get()")),
            Fingerprint.Of("MAP003", "A._m", (AccessKind.Read, "A.Get()")),
            Fingerprint.Of("MAP002", "A._n", (AccessKind.Read, "A.Get()")),
            Fingerprint.Of("MAP002", "A._m", (AccessKind.Read, "A.Get(int)")),
            Fingerprint.Of("MAP002", "A._m", (AccessKind.Write, "A.Get()")),
        };
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    [Fact]
    public void Does_not_change_when_code_moves()
    {
        var finding = TestReports.Rich().Findings[0];
        var moved = finding.First with { Span = finding.First.Span with { StartLine = 900, EndLine = 900 }, Operation = "moved" };
        Assert.Equal(finding.Fingerprint, Fingerprint.Of(finding.RuleId, finding.MapName, moved, finding.Second));
    }

    [Fact]
    public void Stays_the_same_from_version_to_version() =>
        Assert.Equal("04a788b15d104d10fe571c4ce827c3dc", Fingerprint.Of("MAP001", "A._m", (AccessKind.Write, "A.Set()")));

    [Fact]
    public void Equal_ones_are_numbered_in_order()
    {
        var finding = TestReports.Rich().Findings[0];
        var unique = Fingerprint.MakeUnique([finding, finding with { Risk = 1 }, finding with { Risk = 2 }]);
        Assert.Equal(finding.Fingerprint, unique[0].Fingerprint);
        Assert.Equal(3, unique.Select(f => f.Fingerprint).Distinct().Count());
        Assert.Equal(unique.Select(f => f.Fingerprint), Fingerprint.MakeUnique([finding, finding, finding]).Select(f => f.Fingerprint));
    }

    [Fact]
    public void Findings_of_a_report_stand_in_order_of_risk()
    {
        var findings = TestReports.Rich().Findings;
        Assert.Equal(findings.OrderByDescending(f => f.Risk).Select(f => f.MapName), findings.Select(f => f.MapName));
    }
}
