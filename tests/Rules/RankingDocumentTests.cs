using System.Reflection;
using System.Text.RegularExpressions;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Ranking;
using MapAudit.Analysis.Rules;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Rules;

/// <summary>What the document says about the risk score is what the code does.</summary>
public sealed partial class RankingDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "ranking.md")).ReplaceLineEndings("\n");

    private static Dictionary<string, int> Constants => typeof(RiskFactors).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(f => f.IsLiteral && !f.Name.EndsWith("From", StringComparison.Ordinal))
        .ToDictionary(f => f.Name, f => (int)f.GetRawConstantValue()!);

    [Fact]
    public void Every_factor_is_listed_with_its_points() => Assert.Equal(
        Constants.Select(c => $"{c.Key} {c.Value}"),
        FactorRow().Matches(Document).Select(m => $"{m.Groups[2].Value} {m.Groups[3].Value}"));

    [Fact]
    public void Every_factor_is_given_somewhere()
    {
        var code = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "analysis", "Ranking", "RiskAssessment.cs"));
        Assert.All(Constants.Keys, name => Assert.Contains($"RiskFactors.{name},", code, StringComparison.Ordinal));
    }

    [Fact]
    public void The_levels_are_listed() => Assert.Contains(
        $"""
        | high | {RiskFactors.HighFrom} | 100 |
        | medium | {RiskFactors.MediumFrom} | {RiskFactors.HighFrom - 1} |
        | low | 0 | {RiskFactors.MediumFrom - 1} |
        """.ReplaceLineEndings("\n"), Document);

    [Fact]
    public void Every_rule_has_a_consequence() => Assert.Equal(
        RuleCatalog.All.Select(r => r.Id),
        ConsequenceRow().Matches(Document).SelectMany(m => RuleId().Matches(m.Groups[1].Value)).Select(m => m.Value).Order(StringComparer.Ordinal));

    [Fact]
    public void The_best_of_all_groups_add_up_to_one_hundred()
    {
        var group = "";
        var best = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Match row in FactorRow().Matches(Document))
        {
            if (row.Groups[1].Value.Trim().Length > 0) group = row.Groups[1].Value.Trim();
            best[group] = Math.Max(best.GetValueOrDefault(group), int.Parse(row.Groups[3].Value));
        }
        Assert.Equal(6, best.Count);
        Assert.Equal(100, best.Values.Sum());
    }

    [Fact]
    public void The_sums_in_the_text_are_right()
    {
        var sums = Sum().Matches(Document);
        Assert.NotEmpty(sums);
        Assert.All(sums, m =>
        {
            var terms = m.Groups[1].Value.Replace("- ", "+ -").Split('+', StringSplitOptions.TrimEntries).Select(int.Parse).ToList();
            Assert.Equal(int.Parse(m.Groups[2].Value), terms.Sum());
            Assert.All(terms, t => Assert.Contains(t, Constants.Values));
        });
    }

    [Theory]
    [InlineData(0)]
    [InlineData(64, 40, 20, -5, 9)]
    [InlineData(100, 40, 40, 40)]
    [InlineData(0, 10, -25)]
    public void The_score_stays_between_0_and_100(int expected, params int[] points) =>
        Assert.Equal(expected, RiskFactors.Score(points.Select(p => new RiskFactor("factor", p, "reason"))));

    [GeneratedRegex(@"^\|([^|]*)\| ([A-Z][A-Za-z]+) \| (-?\d+) \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex FactorRow();

    [GeneratedRegex(@"^\| (MAP[^|]*)\|", RegexOptions.Multiline)]
    private static partial Regex ConsequenceRow();

    [GeneratedRegex(@"MAP\d{3}")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"(\d+(?: [+-] \d+)+) = (\d+)")]
    private static partial Regex Sum();
}
