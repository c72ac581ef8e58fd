using System.Text;
using MapAudit.Analysis;
using MapAudit.Reports;
using MapAudit.Tests.Harness;
using Xunit;

namespace MapAudit.Tests.Repository;

/// <summary>The catalogue of rules is sound, and <c>docs/rules.md</c> is what the rules say of themselves.</summary>
public sealed class RulesPageTests
{
    [Fact]
    public void Ids_and_names_are_unique_and_in_order()
    {
        Assert.Equal(Audit.Rules.Select(r => r.Id).Order(StringComparer.Ordinal).Distinct(), Audit.Rules.Select(r => r.Id));
        Check.None(Audit.Rules.GroupBy(r => r.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Every_rule_is_in_the_ledger()
    {
        var ledger = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "changelog.md"));
        Check.None(Audit.Rules.Select(r => $"| {r.Id} | {r.Name} | {Words.Of(r.Level)} | ").Where(row => !ledger.Contains(row, StringComparison.Ordinal) || ledger.Contains(row + "planned", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_heading_names_the_rule() => Check.None(Audit.Rules.Where(r => r.Page.Heading != $"{r.Id} {r.Name}").Select(r => $"{r.Id}: '{r.Page.Heading}'"));

    [Fact]
    public void The_documentation_is_up_to_date() => Golden.Verify("../../docs/rules.md", Documentation());

    private static string Documentation()
    {
        var text = new StringBuilder("# Rules\n\nMade from the rule pages in `analysis/Rules`; `tests/accept.sh` writes it anew.\n\n| id | name | level | finds |\n| --- | --- | --- | --- |\n");
        foreach (var rule in Audit.Rules) text.Append($"| [{rule.Id}](#{rule.Id.ToLowerInvariant()}-{rule.Name}) | {rule.Name} | {Words.Of(rule.Level)} | {rule.Title} |\n");
        foreach (var rule in Audit.Rules) text.Append('\n').Append(Deeper(rule.Page.Markdown));
        return text.ToString();
    }

    /// <summary>One heading level down, code left alone.</summary>
    private static string Deeper(string markdown)
    {
        var code = false;
        return string.Join('\n', markdown.Split('\n').Select(line =>
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) code = !code;
            return !code && line.StartsWith('#') ? "#" + line : line;
        }));
    }
}
