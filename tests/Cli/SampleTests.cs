using MapAudit.Analysis;
using MapAudit.Analysis.Findings;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Cli;

/// <summary>The sample solution of the README: every planted race is named, and nothing else.</summary>
[Collection("sample")]
public sealed class SampleTests
{
    [Fact]
    public async Task Every_planted_race_is_found_and_nothing_else()
    {
        var rules = Audit.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var verdict = CaseVerdict.Of(Sample.Races().Select(r => r.Expectation), (await Sample.ReportAsync()).Findings, rules);
        Assert.True(verdict.IsRight, verdict.ToString());
    }

    [Fact]
    public async Task Every_finding_says_where_its_map_is_declared()
    {
        var report = await Sample.ReportAsync();
        var places = Sample.Races().ToDictionary(r => r.Expectation.Map, r => (Path.Combine(Sample.Folder, r.File).Replace('\\', '/'), r.Line));
        Assert.All(report.Findings.Where(f => places.ContainsKey(f.MapName)), f => Assert.Equal(places[f.MapName], (f.MapDeclaration.File, f.MapDeclaration.StartLine)));
    }

    [Fact]
    public async Task Every_safe_look_alike_is_called_safe()
    {
        var verdicts = (await Sample.ReportAsync()).Maps.ToLookup(m => m.Name, m => m.Verdict);
        Assert.All(Sample.SafeMaps(), map => Assert.Equal(MapVerdict.Safe, verdicts[map].DefaultIfEmpty(MapVerdict.Unknown).Max()));
    }

    [Fact]
    public async Task Nothing_in_it_is_unresolved()
    {
        var coverage = (await Sample.ReportAsync()).Coverage;
        Assert.Equal((0, 0), (coverage.UnresolvedTypes.Count, coverage.UnresolvedCalls.Count));
    }
}
