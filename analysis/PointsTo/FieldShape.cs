using System.Runtime.CompilerServices;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// Accessors that only read or only write one field of their object. Calls of them are taken as the field access itself, so
/// that two objects' properties are not mixed in the one body they share.
/// </summary>
public static class FieldShape
{
    private sealed record Shape(IrField? Read, IrField? Written);

    /// <summary>Asked at every call in every context.</summary>
    private static readonly ConditionalWeakTable<IrMethod, Shape> Shapes = [];

    private static Shape ShapeOf(IrMethod method) => Shapes.GetValue(method, m => new Shape(FindRead(m), FindWritten(m)));

    /// <summary>The field a method returns, when that is all it does.</summary>
    public static IrField? GetterField(IrMethod method) => ShapeOf(method).Read;

    /// <summary>The field a method sets to its only argument, when that is all it does.</summary>
    public static IrField? SetterField(IrMethod method) => ShapeOf(method).Written;

    private static IrField? FindRead(IrMethod method)
    {
        if (method.Body is not { This: not null, Blocks.Count: 1 } body || method.IsAsync || method.IsIterator || method.Parameters.Count > 0) return null;
        IrField? field = null;
        IrVariable? value = null;
        foreach (var instruction in body.Instructions)
        {
            switch (instruction)
            {
                case LoadField load when field is null && ReferenceEquals(load.Object, body.This):
                    field = load.Field;
                    value = load.Target;
                    break;
                case Copy copy when ReferenceEquals(copy.Source, value):
                    value = copy.Target;
                    break;
                case Return { Value: { } returned } when field is not null && ReferenceEquals(returned, value):
                    return field;
                default:
                    return null;
            }
        }
        return null;
    }

    private static IrField? FindWritten(IrMethod method)
    {
        if (method.Body is not { This: not null, Blocks.Count: 1 } body || method.Parameters.Count != 1 || method.IsAsync) return null;
        IrField? field = null;
        foreach (var instruction in body.Instructions)
        {
            switch (instruction)
            {
                case StoreField store when field is null && ReferenceEquals(store.Object, body.This) && ReferenceEquals(store.Source, method.Parameters[0].Variable):
                    field = store.Field;
                    break;
                case Return { Value: null } when field is not null:
                    return field;
                default:
                    return null;
            }
        }
        return null;
    }

    public static bool IsAccessor(IrMethod method) => ShapeOf(method) is not { Read: null, Written: null };

    internal static bool TryInline(Solver solver, MethodInstance caller, Call call, IrMethod target, HeapObject receiver, out MethodInstance? callee)
    {
        callee = null;
        if (GetterField(target) is { } read)
        {
            if (call.Result is { } result && !Solver.IsInert(read.Type)) solver.Graph.AddEdge(solver.FieldNode(receiver, read), caller.NodeOf(result));
        }
        else if (SetterField(target) is { } written)
        {
            if (!Solver.IsInert(written.Type)) solver.Graph.AddEdge(caller.NodeOf(call.Arguments[0]), solver.FieldNode(receiver, written));
        }
        else return false;
        callee = caller;
        return true;
    }
}
