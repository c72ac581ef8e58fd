using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>
/// Exceptions that carry something: a handler may catch every object of its type that is thrown anywhere. Exceptions without a field
/// that the program could read a reference from are not followed; there are many of them, and they lead nowhere.
/// </summary>
internal sealed class Exceptions(Solver solver) : ISolverFeature
{
    private readonly Dictionary<IrType, bool> _carries = [];
    private int _thrown = -1;

    /// <summary>The slot of an exception that holds the one it was made of.</summary>
    private const string Inner = "inner";

    public void OnStart() => _thrown = solver.Graph.Allocate();

    public void OnInstruction(MethodInstance instance, Instruction instruction)
    {
        switch (instruction)
        {
            case Throw { Value: { } value }:
                solver.Watch(instance.NodeOf(value), thrown =>
                {
                    if (Carries(thrown.Type.Definition)) solver.AddObject(_thrown, thrown);
                    else if (!thrown.Type.IsSource) solver.Watch(solver.FieldNode(thrown, Inner), inner => AddIfItCarries(thrown, inner));
                });
                break;
            case Catch caught:
                solver.Graph.AddEdge(_thrown, instance.NodeOf(caught.Target), Solver.FilterOf(caught.Target.Type));
                break;
        }
    }

    /// <summary>What wraps an exception that carries something leads to it.</summary>
    private void AddIfItCarries(HeapObject thrown, HeapObject inner)
    {
        if (Carries(inner.Type.Definition)) solver.AddObject(_thrown, thrown);
    }

    private bool Carries(IrType type)
    {
        if (_carries.TryGetValue(type, out var known)) return known;
        return _carries[type] = type.IsSource && (type.Fields.Any(f => !f.IsStatic && IsReference(f.Type)) || (type.BaseType is { } above && Carries(above.Definition)));
    }

    private static bool IsReference(IrType type) =>
        type.Kind is IrTypeKind.Class or IrTypeKind.Interface or IrTypeKind.Array or IrTypeKind.Delegate or IrTypeKind.TypeParameter && type.DocId != "T:System.String";
}
