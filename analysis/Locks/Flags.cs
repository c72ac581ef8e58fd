using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// Locks that are a number: whoever sets it from zero to something else, in one step, has it until it is zero again. Spin locks,
/// "already running" flags and "only once" flags are all of this kind.
/// </summary>
internal static class Flags
{
    public static LockFact FactOf(LockPath location, SourceSpan at) =>
        new(new ValueName(location, location), LockMode.Exclusive, LockFlow.FlagFamily, location.ToString(), at, LockFlaw.None, false);

    public static ReleaseFact Left(LockPath location) => new(location, LockFlow.FlagFamily, LockMode.Exclusive, []);

    /// <summary>Whether the operation sets the flag (true) or clears it (false); null when it is neither for sure.</summary>
    public static bool? Sets(Effect.SetFlag swap, Call call, Definitions definitions)
    {
        if (IsZero(definitions, call.Arguments[swap.Value]) is not { } isZero) return null;
        if (isZero) return false;
        return swap.Expected is not { } expected || IsZero(definitions, call.Arguments[expected]) == true ? true : null;
    }

    /// <summary>A plain assignment of a flag; not one that only puts back what a by-reference call has changed.</summary>
    public static bool IsGivenUp(NameTable table, BodyNames names, IrField field, IrVariable value)
    {
        if (!LockFlaws.IsValue(field.Type) || !table.IsFlag(field)) return false;
        return names.FieldAt(value)?.DocId != field.DocId && IsZero(names.Definitions, value) != false;
    }

    /// <summary>The old value compared with a number: it was free where it was zero (or not the number that is set).</summary>
    public static LockState Compared(LockState before, LockState state, Compute compare, IrVariable left, IrVariable right, Definitions definitions)
    {
        foreach (var (old, other) in new[] { (left, right), (right, left) })
        {
            if (IsZero(definitions, other) is not { } isZero) continue;
            var isFreeIfTrue = isZero == (compare.Operator == ComputeOperator.Equal);
            foreach (var condition in before.ConditionsOn(old))
            {
                if (condition.Kind == ConditionKind.IfZero) state = state.Add(condition with { Variable = compare.Target, Kind = isFreeIfTrue ? ConditionKind.IfTrue : ConditionKind.IfFalse });
            }
        }
        return state;
    }

    private static bool? IsZero(Definitions definitions, IrVariable variable) => definitions.ConstantOf(variable) switch
    {
        int value => value == 0,
        long value => value == 0,
        uint value => value == 0,
        _ => null,
    };
}
