using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>Schedulers that run one thing at a time, and which of them runs what a handle stands for.</summary>
internal sealed class Schedulers
{
    private const string Slot = "scheduler";

    private readonly PointsToResult _heap;
    private readonly HashSet<int> _exclusive = [];

    public Schedulers(PointsToResult heap, ModelIndex models)
    {
        _heap = heap;
        var makers = new Dictionary<IrBody, List<(Call Call, string Slot)>>();
        foreach (var instance in heap.Instances)
        {
            if (instance.Body is not { } body) continue;
            if (!makers.TryGetValue(body, out var calls))
            {
                calls = [.. body.Instructions.OfType<Call>().SelectMany(c => models.ModelOf(c)?.Effects.OfType<Effect.Exclusive>().Where(e => e.Scheduler.Slot is not null).Select(e => (c, e.Scheduler.Slot!)) ?? [])];
                makers[body] = calls;
            }
            foreach (var (call, slot) in calls)
            {
                if (call.Receiver is { } made) _exclusive.UnionWith(heap.PointsTo(instance, made).SelectMany(o => heap.FieldOf(o, slot)).Select(o => o.Id));
            }
        }
    }

    /// <summary>The one scheduler that runs it, if that runs one thing at a time.</summary>
    public HeapObject? ExclusiveOf(HeapObject? handle)
    {
        if (handle is null || _exclusive.Count == 0) return null;
        var schedulers = _heap.FieldOf(handle, Slot).ToList();
        return schedulers.Count == 1 && _exclusive.Contains(schedulers[0].Id) ? schedulers[0] : null;
    }
}
