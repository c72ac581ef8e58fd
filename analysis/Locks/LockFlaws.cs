using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Locks;

/// <summary>Why a lock has no stable name.</summary>
internal static class LockFlaws
{
    public static LockFlaw Of(BodyNames names, IrVariable variable, ValueName name, Func<IrType, bool> isLockStruct)
    {
        if (name.IsStable || name.Identity.Steps.Count > 0) return LockFlaw.None;
        for (var depth = 0; depth < 32; depth++)
        {
            if (IsValue(variable.Type) && !isLockStruct(variable.Type)) return LockFlaw.BoxedValue;
            if (variable.Kind == IrVariableKind.Parameter && IsValue(variable.Type)) return LockFlaw.CopiedStruct;
            switch (names.Definitions.Single(variable))
            {
                case Copy copy when IsBoxing(copy.Source, variable):
                case Cast cast when IsBoxing(cast.Source, variable):
                    return LockFlaw.BoxedValue;
                case Copy { Target: { Kind: IrVariableKind.Local, Type.Kind: IrTypeKind.Struct } }:
                    return LockFlaw.CopiedStruct;
                case Copy copy:
                    variable = copy.Source;
                    continue;
                case Cast cast:
                    variable = cast.Source;
                    continue;
                case LoadField { Field: { IsReadOnly: true, Type.Kind: IrTypeKind.Struct } }:
                case LoadStatic { Field: { IsReadOnly: true, Type.Kind: IrTypeKind.Struct } }:
                    return LockFlaw.CopiedStruct;
                case LoadField or LoadStatic:
                    return LockFlaw.ReassignedField;
                case Allocate:
                    return LockFlaw.FreshPerCall;
                case Call when name.Written.Root.Kind != PathRootKind.Variable && name.Written.Steps.All(s => s.Kind == PathStepKind.Field):
                    return LockFlaw.ReassignedField;
                default:
                    return LockFlaw.Unresolved;
            }
        }
        return LockFlaw.Unresolved;
    }

    public static bool IsValue(IrType type) => type.Kind is IrTypeKind.Struct or IrTypeKind.Enum;

    private static bool IsBoxing(IrVariable from, IrVariable to) =>
        from.Type.Kind is IrTypeKind.Struct or IrTypeKind.Enum && to.Type.Kind is not (IrTypeKind.Struct or IrTypeKind.Enum);
}
