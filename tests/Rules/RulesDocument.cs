using System.Text;
using MapAudit.Analysis.Rules;
using MapAudit.Reports;

namespace MapAudit.Tests.Rules;

/// <summary>All pages as one document: an overview, then the page of each rule one heading level down.</summary>
internal static class RulesDocument
{
    private const string Introduction = """
        # Rules

        This file is made from the pages under `analysis/Rules`: edit those, then run the tests with `MAPAUDIT_ACCEPT=1`.
        `mapaudit rules` prints the list and `mapaudit explain MAP002` one page.

        An *error* is a race on a map, a *warning* a sequence or a guard that does not hold, a *note* a place to look at. The level says
        what kind of defect a rule finds; the risk of a single finding is another matter, see [ranking](ranking.md).

        | Rule | Name | Level | What it finds |
        | --- | --- | --- | --- |
        """;

    public static string Write()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n")).Append('\n');
        foreach (var rule in RuleCatalog.All)
        {
            var level = Words.Of(rule.Level) + (RuleCatalog.Built.Contains(rule) ? "" : ", not reported yet");
            text.Append($"| [{rule.Id}](#{Anchor(rule.Page.Heading)}) | {rule.Name} | {level} | {rule.Title} |\n");
        }
        foreach (var rule in RuleCatalog.All)
        {
            text.Append('\n');
            AppendLowered(text, rule.Page.Markdown);
        }
        return text.ToString();
    }

    /// <summary>The anchor that GitHub gives a heading of letters, digits, blanks and hyphens.</summary>
    private static string Anchor(string heading) => heading.ToLowerInvariant().Replace(' ', '-');

    private static void AppendLowered(StringBuilder text, string markdown)
    {
        var fenced = false;
        foreach (var line in markdown.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) fenced = !fenced;
            if (!fenced && line.StartsWith('#')) text.Append('#');
            text.Append(line).Append('\n');
        }
    }
}
