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
    private readonly ModelIndex _models;
    private readonly HashSet<int> _reaching = [];
    private readonly HashSet<int> _reachingAfterAwait;

    public MapReach(PointsToResult heap, ModelIndex models, AsyncSplit split)
    {
        _models = models;
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
        _reachingAfterAwait = FindAfterAwait(heap, split);
    }

    /// <summary>Whether the given part of the instance leads to an operation on a map.</summary>
    public bool From(MethodInstance instance, BodyPart part) =>
        (part == BodyPart.AfterAwait && instance.Body is not null ? _reachingAfterAwait : _reaching).Contains(instance.Id);

    /// <summary>What an awaited call does after its own await comes after the await of its caller, and so on upwards.</summary>
    private HashSet<int> FindAfterAwait(PointsToResult heap, AsyncSplit split)
    {
        bool Begins(MethodInstance instance, IrBody body) => body.Instructions.Any(i => split.Covers(body, i, BodyPart.AfterAwait) && Operates(i))
            || heap.CallsFrom(instance).Any(e => _reaching.Contains(e.Callee.Id) && split.Covers(body, e.Site, BodyPart.AfterAwait));

        var found = new HashSet<int>();
        var work = new Queue<MethodInstance>();
        foreach (var instance in _reaching.Order().Select(id => heap.Instances[id]))
        {
            if (instance.Body is { } body && Begins(instance, body) && found.Add(instance.Id)) work.Enqueue(instance);
        }
        while (work.TryDequeue(out var instance))
        {
            if (!instance.Method.IsAsync) continue;
            foreach (var edge in heap.CallsTo(instance))
            {
                if (edge.Kind == CallEdgeKind.Call && edge.Caller.Body is { } caller && split.IsAwaitedAtOnce(caller, edge.Site) && found.Add(edge.Caller.Id)) work.Enqueue(edge.Caller);
            }
        }
        return found;
    }

    /// <summary>A factory: who makes a map tells whose it is.</summary>
    private bool MakesForOthers(IrBody body) =>
        body.Method.Kind == IrMethodKind.Lambda && body.Instructions.Any(i => i is Allocate made && _models.FindType(made.Type.Definition.DocId) is not null);

    private bool Operates(Instruction instruction) =>
        instruction is Call call && _models.ModelOf(call) is { } model && model.Effects.Any(e => e is Effect.MapOperation or Effect.Serialize or Effect.HostStart);
}
