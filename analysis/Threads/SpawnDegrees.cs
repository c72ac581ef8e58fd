using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>Whether what a spawn starts, which by its nature may overlap itself, surely does not in this program.</summary>
internal sealed class SpawnDegrees(PointsToResult heap, ModelIndex models)
{
    private const int MaxDepth = 4;

    private ILookup<string, (MethodInstance Instance, Call Call)>? _setters;

    public bool IsOneAtATime(CallEdge edge) => IsOneShot(edge.Spawn!) || HasDegreeOne(edge) || StopsFirst(edge);

    /// <summary>The callback stops its own timer before it does anything else.</summary>
    private bool StopsFirst(CallEdge edge) =>
        edge.Spawn is { Kind: OriginKind.Timer, Handle: { } handle } && StopsFirst(edge.Callee, handle, 0);

    private bool StopsFirst(MethodInstance callback, HeapObject timer, int depth)
    {
        if (depth > MaxDepth || callback.Body is not { } body) return false;
        foreach (var instruction in body.Blocks[0].Instructions)
        {
            if (instruction is not (Call or Invoke)) continue;
            if (instruction is Call call && models.ModelOf(call) is { } model)
            {
                if (model.Effects.Any(e => Stops(callback, call, e, timer))) return true;
                if (model.Effects.Count == 0 || call.Method.Name.StartsWith("get_", StringComparison.Ordinal)) continue;
            }
            var callees = heap.CallsAt(callback, instruction);
            return callees.Count > 0 && callees.All(c => c.Kind == CallEdgeKind.Call && StopsFirst(c.Callee, timer, depth + 1));
        }
        // What it is guarded by may still be asked first: if (_disposed) return;
        return body.Blocks[0].Instructions[^1] is Branch branch && (IsStopIn(branch.IfTrue, body, callback, timer) || IsStopIn(branch.IfFalse, body, callback, timer));
    }

    private bool IsStopIn(IrBlock block, IrBody body, MethodInstance callback, HeapObject timer) =>
        body.Blocks.Contains(block) && block.Instructions.OfType<Call>().FirstOrDefault() is { } first && models.ModelOf(first) is { } model && model.Effects.Any(e => Stops(callback, first, e, timer));

    private bool Stops(MethodInstance instance, Call call, Effect effect, HeapObject timer)
    {
        var stops = effect switch
        {
            Effect.Stop => true,
            Effect.Spawn { UnlessOff: { } off } => off < call.Arguments.Count && Constants.IsOff(instance.Body!, call.Arguments[off]),
            _ => false,
        };
        return stops && call.Receiver is { } receiver && heap.MayBe(instance, receiver, timer);
    }

    /// <summary>Every call of the deciding setter on the handle passes <c>false</c>.</summary>
    private bool IsOneShot(SpawnInfo spawn)
    {
        if (spawn.OneShotSetter is not { } setter || spawn.Handle is not { } handle) return false;
        _setters ??= heap.Instances.Where(i => i.Body is not null)
            .SelectMany(i => i.Body!.Instructions.OfType<Call>().Where(c => c is { Method.IsSource: false, Receiver: not null, Arguments.Count: 1 }).Select(c => (i, c)))
            .ToLookup(p => p.c.Method.Name, p => (p.i, p.c));
        var any = false;
        foreach (var (instance, call) in _setters[setter])
        {
            if (!heap.PointsTo(instance, call.Receiver!).Contains(handle)) continue;
            if (!instance.Body!.Instructions.Any(i => i is Constant { Value: false } constant && ReferenceEquals(constant.Target, call.Arguments[0]))) return false;
            any = true;
        }
        return any;
    }

    /// <summary>The program makes the options itself and never gives them a degree but 1.</summary>
    private bool HasDegreeOne(CallEdge edge)
    {
        if (edge.Spawn is not { DegreeSetter: { } setter, DegreeOf: { } at } || edge.Site is not Call call || at >= call.Arguments.Count) return false;
        var options = heap.PointsTo(edge.Caller, call.Arguments[at]);
        if (options.Count == 0 || options.Any(o => o.Kind != HeapObjectKind.Allocation)) return false;
        foreach (var instance in heap.Instances)
        {
            foreach (var instruction in instance.Body?.Instructions ?? [])
            {
                if (instruction is not Call { Receiver: { } receiver, Arguments.Count: 1 } set || set.Method.Name != setter || !heap.PointsTo(instance, receiver).Any(options.Contains)) continue;
                var values = instance.Body!.Instructions.Where(i => ReferenceEquals(i.Defines, set.Arguments[0])).ToList();
                if (values.Count == 0 || values.Exists(v => v is not Constant { Value: 1 })) return false;
            }
        }
        return true;
    }
}
