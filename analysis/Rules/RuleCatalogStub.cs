using MapAudit.Analysis.Findings;
namespace MapAudit.Analysis.Rules;
public static class RuleCatalog
{
    public static IReadOnlyList<RuleInfo> All { get; } = [.. AllRules.List.Select(r => new RuleInfo(r.Id, r.Id.ToLowerInvariant(), r.Id + " rule.", FindingLevel.Error, [362], null!))];
}
