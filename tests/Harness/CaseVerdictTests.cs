using MapAudit.Analysis.Common;
using MapAudit.Analysis.Findings;
using Xunit;

namespace MapAudit.Tests.Harness;

public sealed class CaseVerdictTests
{
    private static readonly HashSet<string> Rules = ["MAP001", "MAP002"];

    [Fact]
    public void An_expected_finding_is_found() => Check("found 1", [Expect("MAP001|MAP002", "A._x")], Finding("MAP002", "A._x"));

    [Fact]
    public void A_finding_of_another_rule_or_map_is_missed_and_false()
    {
        Check("missed 1 false 1", [Expect("MAP001", "A._x")], Finding("MAP002", "A._x"));
        Check("missed 1 false 1", [Expect("MAP001", "A._x")], Finding("MAP001", "A._y"));
    }

    [Fact]
    public void One_finding_meets_one_expectation() =>
        Check("found 2 false 1", [Expect("MAP001|MAP002", "A._x"), Expect("MAP001", "A._x")], Finding("MAP001", "A._x"), Finding("MAP002", "A._x"), Finding("MAP002", "A._x"));

    [Fact]
    public void The_first_rule_that_a_case_names_is_the_strict_one()
    {
        Assert.Equal(1, CaseVerdict.Of([Expect("MAP001|MAP002", "A._x")], [Finding("MAP001", "A._x")], Rules).Strict);
        Assert.Equal(0, CaseVerdict.Of([Expect("MAP001|MAP002", "A._x")], [Finding("MAP002", "A._x")], Rules).Strict);
    }

    [Fact]
    public void A_note_counts_where_it_is_expected() => Check("found 1", [Expect("MAP040|MAP001", "A._x")], Finding("MAP040", "A._x", FindingLevel.Note));

    [Fact]
    public void Notes_never_count() => Check("", [], Finding("MAP040", "A._x", FindingLevel.Note));

    [Fact]
    public void A_rule_that_does_not_exist_yet_excuses_a_miss_but_no_false_finding()
    {
        Check("not built 1", [Expect("MAP010", "A._x")]);
        Check("false 1 not built 1", [Expect("MAP010", "A._x")], Finding("MAP001", "A._x"));
        Check("missed 1", [Expect("MAP010|MAP001", "A._x")]);
    }

    private static void Check(string expected, Expectation[] expectations, params Finding[] findings)
    {
        var v = CaseVerdict.Of(expectations, findings, Rules);
        var counts = new (string Name, int Count)[] { ("found", v.Found.Length), ("missed", v.Missed.Length), ("false", v.False.Length), ("not built", v.NotBuilt.Length) };
        Assert.Equal(expected, string.Join(' ', counts.Where(c => c.Count > 0).Select(c => $"{c.Name} {c.Count}")));
    }

    private static Expectation Expect(string rules, string map) => new([.. rules.Split('|')], map);

    private static Finding Finding(string rule, string map, FindingLevel level = FindingLevel.Error) => new()
    {
        RuleId = rule,
        Level = level,
        MapName = map,
        MapType = "Dictionary<string, int>",
        MapDeclaration = SourceSpan.None,
        Message = "",
        Risk = 50,
        Confidence = Confidence.High,
        ConfidenceReason = "",
        Consequence = new Consequence(""),
        First = new AccessStory(AccessKind.Write, "", SourceSpan.None, "", new ThreadStory("", "", Multiplicity.One)),
        WhyParallel = "",
        WhyUnguarded = "",
        Advice = new Advice("", ""),
        Fingerprint = "",
        Project = "",
    };
}
