using System.Runtime.CompilerServices;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// Methods that always return their receiver, or one of their arguments (fluent builders, mappers, checks of arguments): each call gets
/// back what it gave, not what all callers give.
/// </summary>
internal static class PassThrough
{
    /// <summary>Stands for the receiver.</summary>
    public const int Receiver = -1;

    /// <summary>Calls that hand on what a call returns.</summary>
    private const int MaxDepth = 4;

    private sealed record Returned(int? Position);

    private static readonly ConditionalWeakTable<IrMethod, Returned> Known = [];

    /// <summary>Position of the parameter that the method returns, <see cref="Receiver"/>, or null when it returns anything else.</summary>
    public static int? PositionOf(IrMethod method) => Known.GetValue(method, m => new Returned(Find(m, 0))).Position;

    private static int? Find(IrMethod method, int depth)
    {
        if (depth > MaxDepth || method.Body is not { } body || method.IsAsync || method.IsIterator) return null;
        int? found = null;
        foreach (var returned in body.Instructions.OfType<Return>())
        {
            if (returned.Value is not { } value || Position(method, body, value, depth) is not { } position || (found is not null && found != position)) return null;
            found = position;
        }
        return found;
    }

    private static int? Position(IrMethod method, IrBody body, IrVariable value, int depth)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            var definitions = body.Instructions.Where(i => ReferenceEquals(i.Defines, value) || (i is Call call && call.Arguments.Contains(value) && IsByReference(call, value))).Take(2).ToList();
            if (definitions.Count == 0)
            {
                if (ReferenceEquals(value, body.This)) return method.Kind == IrMethodKind.Lambda ? null : Receiver;
                for (var i = 0; i < method.Parameters.Count; i++)
                {
                    if (ReferenceEquals(method.Parameters[i].Variable, value)) return method.Parameters[i].RefKind is IrRefKind.Ref or IrRefKind.Out ? null : i;
                }
                return null;
            }
            switch (definitions)
            {
                case [Copy copy]:
                    value = copy.Source;
                    break;
                case [Call { Dispatch: CallDispatch.Static } call] when Find(call.Method, depth + 1) is { } given and >= 0 && given < call.Arguments.Count:
                    value = call.Arguments[given];
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    private static bool IsByReference(Call call, IrVariable value)
    {
        for (var i = 0; i < call.Arguments.Count && i < call.Method.Parameters.Count; i++)
        {
            if (ReferenceEquals(call.Arguments[i], value) && call.Method.Parameters[i].RefKind is IrRefKind.Ref or IrRefKind.Out) return true;
        }
        return false;
    }
}
