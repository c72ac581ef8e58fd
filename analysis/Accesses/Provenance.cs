using MapAudit.Analysis.Accesses.Sequences;
using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// Whether an object that a place makes may, at a use, be an older one of the same place: out of a field or map that others see. A
/// may-analysis backwards over assignments, calls and returns.
/// </summary>
/// <param name="holdsOwn">All that the variable's object holds was put there by this run.</param>
internal sealed class Provenance(PointsToResult heap, Func<MethodInstance, Instruction, IrVariable, bool> holdsOwn, Func<MethodInstance, Instruction, bool> isFresh)
{
    private const int MaxCalls = 4;

    private readonly Dictionary<int, BodyFlow> _bodies = [];

    public BodyFlow FlowOf(IrBody body)
    {
        if (!_bodies.TryGetValue(body.Method.Id, out var flow)) _bodies[body.Method.Id] = flow = new BodyFlow(body);
        return flow;
    }

    public bool MayComeFromOthers(MethodInstance instance, IrVariable variable, Instruction at, HeapObject value)
    {
        var seen = new HashSet<(int, IrVariable, int)>();
        var work = new Stack<(MethodInstance Instance, IrVariable Variable, int At, int Calls)>([(instance, variable, at.Index, 0)]);
        while (work.TryPop(out var item))
        {
            if (item.Instance.Body is not { } body || item.Calls > MaxCalls || !heap.MayBe(item.Instance, item.Variable, value)) continue;
            foreach (var assignment in FlowOf(body).Reaching(item.Variable, item.At))
            {
                if (!seen.Add((item.Instance.Id, item.Variable, assignment))) continue;
                if (assignment == BodyFlow.Entry)
                {
                    foreach (var given in Given(item.Instance, item.Variable)) work.Push((given.Caller, given.Argument, given.Site.Index, item.Calls + 1));
                    continue;
                }
                switch (body.Instructions[assignment])
                {
                    case Copy copy:
                        work.Push((item.Instance, copy.Source, assignment, item.Calls));
                        break;
                    case Cast cast:
                        work.Push((item.Instance, cast.Source, assignment, item.Calls));
                        break;
                    case Call { Method.IsSource: true } call:
                        foreach (var (callee, returned, end) in Returned(item.Instance, call, item.Variable)) work.Push((callee, returned, end.Index, item.Calls + 1));
                        break;
                    case LoadStatic:
                    case LoadField { Field.IsCapture: false } load when !holdsOwn(item.Instance, load, load.Object):
                    case LoadElement element when !holdsOwn(item.Instance, element, element.Array):
                    case Call { Method.IsSource: false } outside when !isFresh(item.Instance, outside) && !outside.Uses.Where(v => heap.PointsTo(item.Instance, v).Count > 0).All(v => holdsOwn(item.Instance, outside, v)):
                        return true;
                }
            }
        }
        return false;
    }

    /// <summary>What callers pass for a parameter.</summary>
    private IEnumerable<(MethodInstance Caller, IrVariable Argument, Instruction Site)> Given(MethodInstance instance, IrVariable parameter)
    {
        var position = instance.Method.Parameters.ToList().FindIndex(p => ReferenceEquals(p.Variable, parameter));
        if (position < 0) yield break;
        foreach (var edge in heap.CallsTo(instance))
        {
            if (edge.Kind == CallEdgeKind.Call && edge.Site is Call call && position < call.Arguments.Count) yield return (edge.Caller, call.Arguments[position], call);
        }
    }

    /// <summary>What a call may leave in the variable: its result, or an argument by reference.</summary>
    private IEnumerable<(MethodInstance Callee, IrVariable Returned, Instruction End)> Returned(MethodInstance instance, Call call, IrVariable variable)
    {
        var position = ReferenceEquals(call.Result, variable) ? -1 : call.Arguments.ToList().IndexOf(variable);
        foreach (var edge in heap.CallsAt(instance, call))
        {
            if (edge.Kind != CallEdgeKind.Call || edge.Callee.Body is not { } body) continue;
            foreach (var end in body.Instructions.OfType<Return>())
            {
                var returned = position < 0 ? end.Value : position < edge.Callee.Method.Parameters.Count ? edge.Callee.Method.Parameters[position].Variable : null;
                if (returned is not null) yield return (edge.Callee, returned, end);
            }
        }
    }
}
