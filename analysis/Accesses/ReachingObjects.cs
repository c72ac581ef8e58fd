using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// What a variable points to at one place. Points-to sets hold for a whole body; of a variable that is assigned several times, only the
/// assignments that reach the place count (reaching definitions).
/// </summary>
internal sealed class ReachingObjects(PointsToResult heap)
{
    private const int MaxDepth = 8;

    private readonly Dictionary<IrBody, BodyFlow> _flows = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<IrBody, HashSet<IrVariable>> _severalTimes = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyCollection<HeapObject> At(MethodInstance instance, IrVariable variable, Instruction at)
    {
        IReadOnlyCollection<HeapObject> all = [.. heap.PointsTo(instance, variable)];
        if (all.Count < 2 || instance.Body is not { } body || !IsAssignedSeveralTimes(body, variable)) return all;
        var found = new HashSet<HeapObject>(ReferenceEqualityComparer.Instance);
        return Add(instance, body, variable, at.Index, found, 0) ? [.. all.Where(found.Contains)] : all;
    }

    /// <returns>False when nothing tells the assignments apart.</returns>
    private bool Add(MethodInstance instance, IrBody body, IrVariable variable, int at, HashSet<HeapObject> found, int depth)
    {
        if (depth > MaxDepth) return false;
        if (!IsAssignedSeveralTimes(body, variable))
        {
            found.UnionWith(heap.PointsTo(instance, variable));
            return true;
        }
        if (!_flows.TryGetValue(body, out var flow)) _flows[body] = flow = new BodyFlow(body);
        foreach (var assignment in flow.Reaching(variable, at))
        {
            if (assignment == BodyFlow.Entry)
            {
                // A local has nothing on entry, and neither has what only comes out of the method.
                if (variable.Kind is IrVariableKind.Parameter or IrVariableKind.This && !IsOut(body, variable)) return false;
                continue;
            }
            switch (body.Instructions[assignment])
            {
                case Copy copy:
                    if (!Add(instance, body, copy.Source, assignment, found, depth + 1)) return false;
                    break;
                case Cast cast:
                    if (!Add(instance, body, cast.Source, assignment, found, depth + 1)) return false;
                    break;
                case Allocate made:
                    found.UnionWith(heap.PointsTo(instance, variable).Where(o => ReferenceEquals(o.Maker, instance) && ReferenceEquals(o.Site, made)));
                    break;
                case Constant:
                    break;
                default:
                    return false;
            }
        }
        return true;
    }

    private static bool IsOut(IrBody body, IrVariable variable) => body.Method.Parameters.Any(p => p.RefKind == IrRefKind.Out && ReferenceEquals(p.Variable, variable));

    /// <summary>Once is several times for a parameter that has a value already.</summary>
    private bool IsAssignedSeveralTimes(IrBody body, IrVariable variable)
    {
        if (!_severalTimes.TryGetValue(body, out var known))
        {
            var once = new HashSet<IrVariable>(ReferenceEqualityComparer.Instance);
            _severalTimes[body] = known = new HashSet<IrVariable>(ReferenceEqualityComparer.Instance);
            foreach (var assigned in body.Instructions.SelectMany(BodyFlow.AssignedBy))
            {
                if (!once.Add(assigned) || assigned.Kind != IrVariableKind.Local && assigned.Kind != IrVariableKind.Temporary) known.Add(assigned);
            }
        }
        return known.Contains(variable);
    }
}
