using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>What an access is to a sequence, by the model of the called member.</summary>
internal sealed class StepRoles(ModelIndex models)
{
    public StepRole? Of(MapAccess access, Call call, IrVariable? key)
    {
        switch (access.Role)
        {
            case MapRole.Test:
                return key is null ? StepRole.Count : StepRole.Test;
            case MapRole.TryGet:
                return StepRole.TryGet;
            case MapRole.Get:
                return StepRole.Get;
            case MapRole.Set:
                return StepRole.Set;
            case MapRole.Add:
                return StepRole.Add;
            case MapRole.Remove:
                return StepRole.Remove;
            case MapRole.Clear:
                return StepRole.Clear;
            case MapRole.Atomic:
                return OfAtomic(call, access);
            default:
                return null;
        }
    }

    /// <summary>Asks all entries one question.</summary>
    public bool IsSearch(MapAccess access, Call call) =>
        access.Kind == AccessKind.Enumerate && call is { Result: not null, Method.ReturnType.DocId: "T:System.Boolean" or "T:System.Int32" or "T:System.Int64" } && TakesDelegate(call);

    public bool TakesDelegate(Call call) => models.Find(call.Method.DocId) is { } model && model.Effects.Any(e => e is Effect.RunDelegate);

    /// <summary>What a copy holds are the keys of the map.</summary>
    public bool CopiesKeys(Call snapshot) =>
        models.Find(snapshot.Method.DocId) is { } model && model.Effects.OfType<Effect.Flow>().Any(f => f.From.Slot == "keys") && !model.Effects.OfType<Effect.Flow>().Any(f => f.From.Slot == "values");

    /// <summary>The key of an operation is the argument after the map.</summary>
    public static IrVariable? KeyOf(Call call, IrVariable through)
    {
        var after = ReferenceEquals(call.Receiver, through) ? 0 : call.Arguments.ToList().IndexOf(through) + 1;
        return after < call.Arguments.Count ? call.Arguments[after] : null;
    }

    /// <summary>The value that an operation writes: the argument after the key.</summary>
    public static IrVariable? WrittenBy(Call call, IrVariable through, StepRole role)
    {
        if (role is not (StepRole.Set or StepRole.Add or StepRole.AtomicAdd or StepRole.GetOrAdd or StepRole.Tried)) return null;
        var after = ReferenceEquals(call.Receiver, through) ? 1 : call.Arguments.ToList().IndexOf(through) + 2;
        return after < call.Arguments.Count ? call.Arguments[after] : null;
    }

    private StepRole OfAtomic(Call call, MapAccess access)
    {
        if (models.Find(call.Method.DocId) is not { } model) return StepRole.AtomicAdd;
        var puts = model.Effects.Any(e => e is Effect.Flow { To.Slot: "values" } or Effect.RunDelegate or Effect.Fresh { At.Slot: "values" });
        var hands = model.Effects.Any(e => e is Effect.Flow { From.Slot: "values", To: { Root: PlaceRoot.Result, Slot: null } });
        if (puts) return hands ? StepRole.GetOrAdd : ComparesOld(call, access) ? StepRole.AtomicCompare : StepRole.AtomicAdd;
        var takes = model.Effects.Any(e => e is Effect.Flow { From.Slot: "values", To.Root: PlaceRoot.Argument });
        return takes ? StepRole.Remove : StepRole.AtomicCompare;
    }

    /// <summary>Key, new value and expected value.</summary>
    public static bool ComparesOld(Call call, MapAccess access) =>
        call.Method.ReturnType.DocId == "T:System.Boolean" && access.Through is { } through && call.Arguments.Count - (ReferenceEquals(call.Receiver, through) ? 0 : 1) >= 3;
}
