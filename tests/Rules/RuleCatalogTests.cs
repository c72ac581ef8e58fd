using System.Text.RegularExpressions;
using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Load;
using MapAudit.Analysis.Rules;
using MapAudit.Reports.Markdown;
using MapAudit.Tests.Harness;
using MapAudit.Tests.Repository;
using Xunit;

namespace MapAudit.Tests.Rules;

/// <summary>The rules and their pages are complete, and fit into what shows them.</summary>
public sealed partial class RuleCatalogTests
{
    /// <summary>What users have written into configuration and baselines. Lines are added; none ever changes.</summary>
    private const string Published = """
        MAP001 concurrent-writes Error
        MAP002 read-write-race Error
        MAP003 enumeration-race Error
        MAP004 inconsistent-guard Error
        MAP005 write-under-read-lock Error
        MAP006 nested-map-race Error
        MAP007 guarded-map-escape Warning
        MAP010 check-then-act Warning
        MAP011 lost-update Warning
        MAP012 lazy-init-race Warning
        MAP013 unsafe-factory Warning
        MAP014 unsafe-copy Warning
        MAP020 published-map-mutated Error
        MAP030 unstable-lock-object Warning
        MAP032 multi-permit-guard Warning
        MAP040 analysis-boundary Note
        """;

    /// <summary>GitHub rejects a longer short or full description.</summary>
    private const int DescriptionLimit = 1024;

    /// <summary>A title is one line of a list.</summary>
    private const int TitleLimit = 110;

    private static readonly int[] KnownCwes = [362, 366, 567, 609, 662, 820, 821];

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(r => r.Id)];

    [Fact]
    public void Ids_names_and_levels_are_those_that_users_know() =>
        Assert.Equal(Published.ReplaceLineEndings("\n"), string.Join('\n', RuleCatalog.All.Select(r => $"{r.Id} {r.Name} {r.Level}")));

    [Fact]
    public void Ids_rise_and_nothing_stands_twice()
    {
        var ids = RuleCatalog.All.Select(r => r.Id).ToList();
        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(), ids);
        Assert.Distinct(RuleCatalog.All.Select(r => r.Name));
        Assert.Distinct(RuleCatalog.All.Select(r => r.Title));
        Assert.Distinct(RuleCatalog.Entries.Select(e => e.PageFile));
        Check.None(RuleCatalog.All.Where(r => !Id().IsMatch(r.Id) || !KebabCase().IsMatch(r.Name)).Select(r => $"{r.Id} {r.Name}"));
    }

    [Fact]
    public void Every_page_belongs_to_a_rule()
    {
        var folder = Path.Combine(RepositoryFolder.Root, "analysis", "Rules");
        var pages = RepositoryFolder.Files(folder, ".md").Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'));
        Assert.Equal(RuleCatalog.Entries.Select(e => e.PageFile).Order(StringComparer.Ordinal), pages);
        Check.None(RuleCatalog.Entries.Where(e => Path.GetFileNameWithoutExtension(e.PageFile) != PageName(e)).Select(e => $"{e.PageFile}, expected {PageName(e)}.md"));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_rule_is_found_by_id_and_name(string id)
    {
        var rule = Rule(id);
        Assert.Same(rule, RuleCatalog.Find(id.ToLowerInvariant()));
        Assert.Same(rule, RuleCatalog.Find(rule.Name));
    }

    [Fact]
    public void An_unknown_rule_is_not_found() => Assert.Null(RuleCatalog.Find("MAP999"));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Texts_fit_into_what_shows_them(string id)
    {
        var rule = Rule(id);
        Assert.Equal($"{rule.Id} {rule.Name}", rule.Page.Heading);
        Assert.EndsWith(".", rule.Title);
        Assert.InRange(rule.Title.Length, 20, TitleLimit);
        Assert.InRange(MarkdownText.Plain(rule.Page.What).Length, 100, DescriptionLimit);
        Assert.DoesNotContain("```", rule.Page.What);
        // The HTML writer knows paragraphs, flat lists, code and links.
        Check.None(Prose(rule.Page).Where(line => UnknownMarkdown().IsMatch(line)));
        Check.None(Prose(rule.Page).Where(line => line.Count(c => c == '`') % 2 != 0));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void References_lead_to_the_platform_and_to_each_weakness(string id)
    {
        var rule = Rule(id);
        Check.None(rule.Cwes.Where(c => !KnownCwes.Contains(c)).Select(c => $"CWE-{c}"));
        Assert.Equal(rule.Cwes.Distinct(), rule.Cwes);
        Assert.True(rule.Cwes.Count > 0 || rule.Level == FindingLevel.Note, "Only a note may be no weakness.");
        Assert.StartsWith("https://learn.microsoft.com/", MarkdownText.FirstLink(rule.Page.References));
        var linked = CweLink().Matches(rule.Page.References).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ToList();
        Assert.Equal(rule.Cwes.Select(c => ($"{c}", $"{c}")), linked);
        Check.None(rule.Page.References.Split('\n').Where(line => !Reference().IsMatch(line)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Examples_compile(string id)
    {
        var page = Rule(id).Page;
        Assert.NotEqual(page.Before, page.After);
        Assert.Equal(2, page.Example.Split('\n').Count(line => line == "```csharp"));
        CaseCompiler.Load($"{id}-before.cs", page.Before, SdkKind.Library);
        CaseCompiler.Load($"{id}-after.cs", page.After, SdkKind.Library);
    }

    /// <summary>The example of a rule that is reported is reported, and its remedy is one.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Examples_show_the_rule(string id)
    {
        var rule = Rule(id);
        var after = CaseCompiler.Audit($"{id}-after.cs", rule.Page.After, SdkKind.Library).Report.Findings;
        Check.None(after.Where(f => f.Level > FindingLevel.Note).Select(f => $"after: {f.RuleId} {f.Message}"));
        if (!RuleCatalog.Built.Contains(rule)) return;
        var before = CaseCompiler.Audit($"{id}-before.cs", rule.Page.Before, SdkKind.Library).Report.Findings;
        Assert.Contains(id, before.Select(f => f.RuleId));
    }

    [Fact]
    public void The_document_is_made_from_the_pages() => Golden.Verify("../../docs/rules.md", RulesDocument.Write());

    private static RuleInfo Rule(string id) => RuleCatalog.All.Single(r => r.Id == id);

    /// <summary><c>Map001ConcurrentWrites</c>.</summary>
    private static string PageName(RuleEntry entry) =>
        "Map" + entry.Id[3..] + string.Concat(entry.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static IEnumerable<string> Prose(RulePage page)
    {
        var fenced = false;
        foreach (var line in page.Markdown.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) fenced = !fenced;
            else if (!fenced) yield return line;
        }
    }

    [GeneratedRegex(@"^MAP\d{3}$")]
    private static partial Regex Id();

    [GeneratedRegex("^[a-z]+(-[a-z]+)+$")]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^(\s+\S|[|>]|###|<|!\[)|__")]
    private static partial Regex UnknownMarkdown();

    [GeneratedRegex(@"\[CWE-(\d+): [^\]]+\]\(https://cwe\.mitre\.org/data/definitions/(\d+)\.html\)")]
    private static partial Regex CweLink();

    [GeneratedRegex(@"^- \[[^\]]+\]\(https://(learn\.microsoft\.com|cwe\.mitre\.org)/[^)\s]+\)$")]
    private static partial Regex Reference();
}
