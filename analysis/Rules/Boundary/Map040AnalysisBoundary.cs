using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Boundary;

/// <summary>A map leaves for code that the analysis cannot follow.</summary>
public sealed class Map040AnalysisBoundary : IRule
{
    public string Id => "MAP040";

    public IEnumerable<RuleMatch> Run(RuleFacts facts)
    {
        var maps = facts.Maps.ToDictionary(m => m.Name);
        foreach (var group in facts.Boundaries.GroupBy(b => b.Access.Map.Name))
        {
            var shown = group.First();
            var races = maps.TryGetValue(group.Key, out var known) ? known : new MapRaces { Name = group.Key, Maps = [shown.Access.Map], Accesses = [] };
            var pairs = group.Select(b => new RacePair(b.Access, b.Origin, b.Access, b.Origin, "what happens to the map there is not known", GuardVerdict.BothUnlocked)).ToList();
            yield return new RuleMatch(
                Id, races, pairs[0], pairs,
                new Consequence("Accesses behind this place are not seen: the audit's word on this map holds only for the accesses it lists."),
                new Advice("Check by hand what happens to the map behind this place", "If nothing is written there, or the same guard is held, nothing is wrong; a copy or a typed interface would let the audit follow it."),
                $"leaves into {shown.How}")
            {
                Damage = Damage.Stale, IsOnePlace = true,
            };
        }
    }
}
