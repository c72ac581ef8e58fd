using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Guards;

/// <summary>The lock that guards a map is not one stable object.</summary>
public sealed class Map030UnstableLockObject() : RaceRule("MAP030", RaceCauseKind.UnstableLock)
{
    protected override Consequence Consequence(RaceCause cause) => Corruption(cause);

    protected override Advice Advise(RaceCause cause, RacePair pair)
    {
        var code = MapCode.Of(pair.First, cause.Races.Name);
        var gate = cause.HeldAt(pair.First).Select(l => l.Name[(l.Name.LastIndexOf('.') + 1)..]).FirstOrDefault(n => n.All(c => char.IsLetterOrDigit(c) || c == '_')) ?? "key";
        return new Advice(
            "Lock on one readonly object",
            "The object that is locked can be another one from call to call, so two threads may both get in. Keep the lock in a readonly field that is assigned once, beside the map.")
        {
            Before = code.Under(gate, null, code.Statement(pair.First)),
            After = $"{code.DeclareGate()}\n\n{code.Under(code.Gate, null, code.Statement(pair.First))}",
            WhenWrong = "A map that is replaced together with its lock is better guarded by a lock of its own that is never replaced; an object that callers can see may be locked by them too.",
        };
    }

    protected override string Defect(RaceCause cause) => "the lock is not one stable object";
}
