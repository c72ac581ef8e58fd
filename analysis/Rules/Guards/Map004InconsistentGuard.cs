using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Guards;

/// <summary>Both accesses are locked, by different lock objects.</summary>
public sealed class Map004InconsistentGuard() : RaceRule("MAP004", RaceCauseKind.InconsistentGuard)
{
    protected override Consequence Consequence(RaceCause cause) => Corruption(cause);

    protected override Advice Advise(RaceCause cause, RacePair pair) => new(
        "Use one lock for all accesses",
        "Each side locks, but not the same object, so neither waits for the other. Choose the lock that most accesses hold and take it everywhere.")
    {
        WhenWrong = "If the two locks also protect other state together, merge them with care for the order in which they are taken.",
    };

    protected override string Defect(RaceCause cause) => "the two sides hold different locks";
}
