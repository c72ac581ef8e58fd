using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Ranking;

/// <summary>What people have decided about findings: marks in the source, and levels from configuration.</summary>
internal static class Decisions
{
    private const string NoReason = "no reason is given";

    /// <param name="severity">What configuration says of a rule in a file.</param>
    /// <returns>The findings, marked, and the marks that no finding needed.</returns>
    public static (IReadOnlyList<Finding> Findings, IReadOnlyList<SuppressionMark> Unused) Apply(
        IReadOnlyList<Finding> findings, IReadOnlyList<SuppressionMark> marks, Func<string, string, RuleSeverity?> severity)
    {
        var used = new HashSet<SuppressionMark>(ReferenceEqualityComparer.Instance);
        var result = new List<Finding>();
        foreach (var finding in findings)
        {
            var mark = marks.FirstOrDefault(m => Speaks(m, finding));
            if (mark is not null)
            {
                used.Add(mark);
                result.Add(finding with { Suppression = new Suppression(mark.IsInSource, mark.Justification.Length == 0 ? NoReason : mark.Justification) });
            }
            else result.Add(finding.First.Span.IsNone ? finding : Levelled(finding, severity(finding.First.Span.File, finding.RuleId)));
        }
        return (result, [.. marks.Where(m => !used.Contains(m))]);
    }

    private static bool Speaks(SuppressionMark mark, Finding finding)
    {
        if (!mark.Rules.Contains(finding.RuleId)) return false;
        if (mark.Maps is { } maps) return System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(maps, finding.MapName, ignoreCase: false);
        if (mark.Project is { } project) return finding.Project == project;
        // The steps of a sequence stand in one method: at whichever of them it is said.
        if (finding.Accesses.Any(a => a.Method == finding.First.Method && mark.Covers(a.Span))) return true;
        return mark.Covers(finding.First.Span) || (finding.Second is { } second && mark.Covers(second.Span)) || mark.Covers(finding.MapDeclaration);
    }

    private static Finding Levelled(Finding finding, RuleSeverity? said) => said switch
    {
        null => finding,
        { Level: { } level } => finding with { Level = level },
        _ => finding with { Suppression = new Suppression(false, $"dotnet_diagnostic.{finding.RuleId}.severity in .editorconfig") },
    };
}
