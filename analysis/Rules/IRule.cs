using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules;

/// <summary>All that rules may look at.</summary>
/// <param name="Causes">Root causes of races, already named after the most specific thing that is wrong.</param>
public sealed record RuleFacts(IReadOnlyList<MapRaces> Maps, IReadOnlyList<RaceCause> Causes);

/// <summary>What a rule says of one cause; ranking adds risk, confidence and the stories.</summary>
/// <param name="Pair">The two accesses to show side by side.</param>
public sealed record RuleMatch(string RuleId, MapRaces Races, RacePair Pair, IReadOnlyList<RacePair> Pairs, Consequence Consequence, Advice Advice, string Defect);

/// <summary>A rule is a pure query over the facts. What it is called and its page stand in the catalogue under the same id.</summary>
public interface IRule
{
    string Id { get; }

    IEnumerable<RuleMatch> Run(RuleFacts facts);
}
