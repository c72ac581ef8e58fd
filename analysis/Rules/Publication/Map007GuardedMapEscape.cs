using MapAudit.Analysis.Accesses;
using MapAudit.Analysis.Findings;

namespace MapAudit.Analysis.Rules.Publication;

/// <summary>A guarded map, a live view of it or a lazy query over it leaves its lock and is used outside.</summary>
public sealed class Map007GuardedMapEscape() : RaceRule("MAP007", RaceCauseKind.GuardedMapEscape)
{
    protected override int Weight(RacePair pair) => base.Weight(pair) + (pair.InvolvesEnumeration ? 16 : 0);

    protected override Consequence Consequence(RaceCause cause) => new(
        "What was handed out under the lock still looks at the live map: whoever enumerates it runs beside the writers.",
        "Collection was modified; enumeration operation may not execute.");

    protected override Advice Advise(RaceCause cause, RacePair pair)
    {
        var code = MapCode.Of(pair.First, cause.Races.Name);
        var guard = cause.Races.SettledByGuard.OrderByDescending(g => g.Value).Select(g => g.Key).FirstOrDefault() ?? cause.HeldAt(pair.First).Concat(cause.HeldAt(pair.Second)).Select(l => l.Name).FirstOrDefault();
        var gate = guard is null ? code.Gate : guard[(guard.LastIndexOf('.') + 1)..];
        var view = code.IsSet ? code.Name : $"{code.Name}.Values";
        string Give(string what) => code.Under(gate, guard is null ? null : MapCode.TypeOfLock(cause.Races, guard), code.IsBasic ? $"Return {what}" : $"return {what};", isWrite: false);
        return new Advice(
            "Copy under the lock, hand out the copy",
            $"Keys, Values, read-only wrappers and lazy queries are views of '{code.Name}', not copies. Make the copy while the lock is held.")
        {
            Before = Give(view),
            After = Give($"{view}.ToArray()"),
            WhenWrong = "For a large map that is read often and written rarely, publish an immutable snapshot instead of copying on every read.",
        };
    }

    protected override string Defect(RaceCause cause) => "the lock is not held where the view is used";
}
