using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Guards;

/// <summary>A semaphore of more than one permit is used as the mutex of a map.</summary>
public sealed class Map032MultiPermitGuard() : RaceRule("MAP032", RaceCauseKind.MultiPermit)
{
    protected override Consequence Consequence(RaceCause cause) => Corruption(cause);

    protected override Advice Advise(RaceCause cause, RacePair pair) => new(
        "Give the semaphore one permit",
        "A semaphore with several permits lets that many threads in at once. As the guard of a map it needs exactly one.")
    {
        Before = "new SemaphoreSlim(4)",
        After = "new SemaphoreSlim(1, 1)",
        WhenWrong = "If the semaphore limits load and was never meant to guard the map, keep it and add a lock of its own for the map.",
    };

    protected override string Defect(RaceCause cause) => "the semaphore lets several threads in";
}
