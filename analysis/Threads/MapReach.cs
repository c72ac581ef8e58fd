using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>
/// Which method instances operate on a map, themselves or through what they call or start. Flows of execution that never do need
/// not be told apart from the one that starts them.
/// </summary>
internal sealed class MapReach
{
    private readonly PointsToResult _heap;
    private readonly ModelIndex _models;
    private readonly AsyncSplit _split;
    private readonly HashSet<int> _reaching = [];
    private readonly Dictionary<int, bool> _afterAwait = [];

    public MapReach(PointsToResult heap, ModelIndex models, AsyncSplit split)
    {
        _heap = heap;
        _models = models;
        _split = split;
        var work = new Queue<MethodInstance>();
        foreach (var instance in heap.Instances)
        {
            if (instance.Body is { } body && (body.Instructions.Any(Operates) || MakesForOthers(body)) && _reaching.Add(instance.Id)) work.Enqueue(instance);
        }
        while (work.TryDequeue(out var instance))
        {
            foreach (var edge in heap.CallsTo(instance))
            {
                if (_reaching.Add(edge.Caller.Id)) work.Enqueue(edge.Caller);
            }
        }
    }

    /// <summary>Whether the given part of the instance leads to an operation on a map.</summary>
    public bool From(MethodInstance instance, BodyPart part)
    {
        if (!_reaching.Contains(instance.Id)) return false;
        if (part != BodyPart.AfterAwait || instance.Body is not { } body) return true;
        if (_afterAwait.TryGetValue(instance.Id, out var known)) return known;
        _afterAwait[instance.Id] = false;
        return _afterAwait[instance.Id] = body.Instructions.Any(i => _split.Covers(body, i, part) && Operates(i))
            || _heap.CallsFrom(instance).Any(e => _reaching.Contains(e.Callee.Id) && (_split.Covers(body, e.Site, part) || GoesOnBehind(body, e)));
    }

    /// <summary>What an awaited call does after its own await comes after the await here.</summary>
    private bool GoesOnBehind(IrBody body, CallEdge edge) =>
        edge.Kind == CallEdgeKind.Call && edge.Callee.Method.IsAsync && _split.IsAwaitedAtOnce(body, edge.Site) && From(edge.Callee, BodyPart.AfterAwait);

    /// <summary>A factory: who makes a map tells whose it is.</summary>
    private bool MakesForOthers(IrBody body) =>
        body.Method.Kind == IrMethodKind.Lambda && body.Instructions.Any(i => i is Allocate made && _models.FindType(made.Type.Definition.DocId) is not null);

    private bool Operates(Instruction instruction) =>
        instruction is Call call && _models.ModelOf(call) is { } model && model.Effects.Any(e => e is Effect.MapOperation or Effect.Serialize or Effect.HostStart);
}
