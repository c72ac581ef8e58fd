using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Guards;

/// <summary>A write holds only the shared mode of a reader/writer lock.</summary>
public sealed class Map005WriteUnderReadLock() : RaceRule("MAP005", RaceCauseKind.WriteUnderReadLock)
{
    protected override Consequence Consequence(RaceCause cause) => Corruption(cause);

    protected override Advice Advise(RaceCause cause, RacePair pair)
    {
        var write = pair.First.Kind == Models.AccessKind.Write ? pair.First : pair.Second;
        var code = MapCode.Of(write, cause.Races.Name);
        var gate = cause.HeldAt(write).Select(l => l.Name[(l.Name.LastIndexOf('.') + 1)..]).FirstOrDefault() ?? code.Gate;
        const string type = "T:System.Threading.ReaderWriterLockSlim";
        return new Advice(
            "Take the write lock around the write",
            "The read lock lets other readers in, and this code writes. Enter the write lock, or an upgradeable read lock and upgrade it before the write.")
        {
            Before = code.Under(gate, type, code.Statement(write), isWrite: false),
            After = code.Under(gate, type, code.Statement(write)),
            WhenWrong = "Entering the write lock while the thread holds the read lock throws: leave the read lock first and test again, or enter an upgradeable read lock at the start.",
        };
    }

    protected override string Defect(RaceCause cause) => "the write holds only the shared mode of the lock";
}
