using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Races;

/// <summary>Two threads may write the same unsynchronized map.</summary>
public sealed class Map001ConcurrentWrites() : RaceRule("MAP001", RaceCauseKind.ConcurrentWrites)
{
    protected override int Weight(RacePair pair) => base.Weight(pair) + (pair.BothWrite ? 32 : 0);

    protected override Consequence Consequence(RaceCause cause) => Corruption(cause);

    protected override Advice Advise(RaceCause cause, RacePair pair) => RaceAdvice.For(cause, pair);
}
