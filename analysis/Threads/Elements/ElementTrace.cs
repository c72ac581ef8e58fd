using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads.Elements;

/// <summary>
/// From the start of a run back to the loops in which the object that the run works on is the element: through the delegate or the
/// handle that is started, the variables it captured, and the calls that pass it.
/// </summary>
internal sealed class ElementTrace(PointsToResult heap, ModelIndex models)
{
    private const int MaxDepth = 6;

    private readonly Dictionary<int, Definitions> _definitions = [];

    /// <returns>False when the object may come from somewhere else.</returns>
    public bool Find(Origin owner, SpawnSite site, HeapObject element, List<ElementLoop> loops)
    {
        if (site.Instance.Body is null || !owner.Runs.ContainsKey(site.Instance.Id)) return false;
        var carriers = CarriersAt(site.Instance, site.Instruction, element).Distinct().ToList();
        if (carriers.Count > 0) return carriers.TrueForAll(c => Trace(owner, site.Instance, c, element, loops, 0));
        // A thread or timer that the element made for itself.
        if (site.Handle is { } handle && ReferenceEquals(heap.Parts.WholeOf(handle), element) && site.Instance.Body.This is { } self && heap.PointsTo(site.Instance, self) is [var only] && ReferenceEquals(only, element))
            return Trace(owner, site.Instance, self, element, loops, 0);
        // What the library runs for each element is given the element itself.
        if (site.EndsWithCall || site.Repeats)
        {
            var at = new ProgramPoint(site.Instance, site.Instruction);
            loops.Add(new ElementLoop(at, at));
            return true;
        }
        return false;
    }

    private Definitions Of(IrBody body)
    {
        if (!_definitions.TryGetValue(body.Method.Id, out var known)) _definitions[body.Method.Id] = known = new Definitions(body);
        return known;
    }

    /// <summary>Variables that hand the element to what an instruction starts.</summary>
    private IEnumerable<IrVariable> CarriersAt(MethodInstance instance, Instruction instruction, HeapObject element)
    {
        var body = instance.Body!;
        foreach (var used in instruction.Uses)
        {
            if (heap.MayBe(instance, used, element))
            {
                yield return used;
                continue;
            }
            foreach (var make in DelegatesIn(body, used))
            {
                foreach (var carrier in Captured(instance, make, element)) yield return carrier;
            }
        }
    }

    /// <summary>The delegates that a variable is, or that the object it is was constructed with.</summary>
    private IEnumerable<MakeDelegate> DelegatesIn(IrBody body, IrVariable variable)
    {
        var made = Source(body, variable);
        if (made is MakeDelegate make) yield return make;
        if (made is not Allocate allocate) yield break;
        foreach (var argument in body.Instructions.OfType<Call>().Where(c => c.Method.IsConstructor && ReferenceEquals(c.Receiver, allocate.Target)).SelectMany(c => c.Arguments))
        {
            if (Source(body, argument) is MakeDelegate given) yield return given;
        }
    }

    private IEnumerable<IrVariable> Captured(MethodInstance instance, MakeDelegate make, HeapObject element)
    {
        if (make.Receiver is not { } receiver) yield break;
        if (heap.MayBe(instance, receiver, element)) yield return receiver;
        if (receiver.Type.Kind != IrTypeKind.Closure) yield break;
        foreach (var store in instance.Body!.Instructions.OfType<StoreField>())
        {
            if (ReferenceEquals(store.Object, receiver) && heap.MayBe(instance, store.Source, element)) yield return store.Source;
        }
    }

    /// <summary>The only instruction that gives the variable its value, copies aside.</summary>
    private Instruction? Source(IrBody body, IrVariable variable)
    {
        var definitions = Of(body);
        while (definitions.Single(variable) is { } only)
        {
            if (only is Copy copy) variable = copy.Source;
            else if (only is Cast cast) variable = cast.Source;
            else return only;
        }
        return null;
    }

    private IrVariable Original(IrBody body, IrVariable variable)
    {
        while (Of(body).Single(variable) is { } only && Passing.From(models, only, variable) is { } source) variable = source;
        return variable;
    }

    private bool Trace(Origin owner, MethodInstance instance, IrVariable variable, HeapObject element, List<ElementLoop> loops, int depth)
    {
        if (depth > MaxDepth || instance.Body is not { } body) return false;
        variable = Original(body, variable);
        if (variable.Kind is IrVariableKind.This or IrVariableKind.Parameter)
            return Of(body).IsNeverAssigned(variable) && FromCallers(owner, instance, variable, element, loops, depth);
        if (LoopOf(body, Of(body).Single(variable)) is not var (begin, load)) return false;
        loops.Add(new ElementLoop(new ProgramPoint(instance, begin), new ProgramPoint(instance, load)));
        return true;
    }

    private (Instruction Begin, Instruction Load)? LoopOf(IrBody body, Instruction? load)
    {
        switch (load)
        {
            case Call { Method: { IsSource: false, Name: "get_Current" }, Receiver: { } enumerator } current when Source(body, enumerator) is Call { Method.IsSource: false } begin:
                return (begin, current);
            case LoadElement { Position: null } next when Of(body).Single(next.Array) is Copy begin:
                return (begin, next);
            case LoadElement { Position: { } index } at when Counting(body, index) is { } begin:
                return (begin, at);
            case Call { Method: { IsSource: false, Name: "get_Item" }, Arguments: [var index] } at when Counting(body, index) is { } begin:
                return (begin, at);
            default:
                return null;
        }
    }

    /// <summary>Where a variable begins to count: beside that it is only ever stepped by one.</summary>
    private Instruction? Counting(IrBody body, IrVariable index)
    {
        var definitions = Of(body).Of(Original(body, index));
        if (definitions.Count != 2) return null;
        var step = definitions.FirstOrDefault(d => d is Copy copy && Of(body).Single(copy.Source) is Compute { Operator: ComputeOperator.Add } add && add.Operands.All(o => ReferenceEquals(o, copy.Target) || Of(body).ConstantOf(o) is 1));
        return step is null ? null : definitions.First(d => !ReferenceEquals(d, step));
    }

    private bool FromCallers(Origin owner, MethodInstance instance, IrVariable parameter, HeapObject element, List<ElementLoop> loops, int depth)
    {
        if (owner.Entries.Exists(e => ReferenceEquals(e.Instance, instance))) return false;
        var any = false;
        foreach (var edge in heap.CallsTo(instance))
        {
            if (!owner.Runs.ContainsKey(edge.Caller.Id)) continue;
            if (edge.Kind == CallEdgeKind.Call && edge.Site is Call { Method.IsSource: true } call)
            {
                if (Argument(instance, parameter, call) is not { } argument) return false;
                if (!heap.MayBe(edge.Caller, argument, element)) continue;
                if (!Trace(owner, edge.Caller, argument, element, loops, depth + 1)) return false;
            }
            else if (edge.Kind is CallEdgeKind.Call or CallEdgeKind.Enumeration && edge.Repeats && parameter.Kind == IrVariableKind.Parameter && !edge.Site.Uses.Any(v => heap.MayBe(edge.Caller, v, element)))
            {
                loops.Add(new ElementLoop(new ProgramPoint(edge.Caller, edge.Site), new ProgramPoint(instance, instance.Body!.Instructions[0])));
            }
            else return false;
            any = true;
        }
        return any;
    }

    private static IrVariable? Argument(MethodInstance callee, IrVariable parameter, Call call)
    {
        if (parameter.Kind == IrVariableKind.This) return call.Receiver;
        for (var i = 0; i < callee.Method.Parameters.Count && i < call.Arguments.Count; i++)
        {
            if (ReferenceEquals(callee.Method.Parameters[i].Variable, parameter)) return call.Arguments[i];
        }
        return null;
    }
}
