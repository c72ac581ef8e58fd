using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Races;

/// <summary>One thread enumerates while another may write.</summary>
public sealed class Map003EnumerationRace() : RaceRule("MAP003", RaceCauseKind.Enumeration)
{
    protected override int Weight(RacePair pair) => base.Weight(pair) + (pair.InvolvesEnumeration ? 32 : 0);

    protected override Consequence Consequence(RaceCause cause) => new(
        "The enumeration notices a write beside it and throws; a copy made beside a write may miss entries or hold some twice.",
        "Collection was modified; enumeration operation may not execute.");

    protected override Advice Advise(RaceCause cause, RacePair pair) => RaceAdvice.For(cause, pair);
}
