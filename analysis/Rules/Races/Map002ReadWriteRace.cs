using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Races;

/// <summary>One thread looks up while another may write.</summary>
public sealed class Map002ReadWriteRace() : RaceRule("MAP002", RaceCauseKind.ReadWrite)
{
    protected override Consequence Consequence(RaceCause cause) => new(
        "A lookup beside a resize sees a half-built table: it misses entries that are there, returns the value of another key, or runs in an endless loop.",
        "Operations that change non-concurrent collections must have exclusive access.");

    protected override Advice Advise(RaceCause cause, RacePair pair) => RaceAdvice.For(cause, pair);
}
