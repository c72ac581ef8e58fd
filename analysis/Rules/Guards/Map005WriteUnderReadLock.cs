using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Guards;

/// <summary>A write holds only the shared mode of a reader/writer lock.</summary>
public sealed class Map005WriteUnderReadLock() : RaceRule("MAP005", RaceCauseKind.WriteUnderReadLock)
{
    protected override Consequence Consequence(RaceCause cause) => Corruption(cause);

    protected override Advice Advise(RaceCause cause, RacePair pair) => new(
        "Take the write lock around the write",
        "The read lock lets other readers in, and this code writes. Enter the write lock, or an upgradeable read lock and upgrade it before the write.");

    protected override string Defect(RaceCause cause) => "the write holds only the shared mode of the lock";
}
