using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// Singletons under construction: a container hands one out when its constructor has ended. What the constructor, and what runs only
/// within it, does with the maps of the object is before all others, unless it lets the object or the map out itself.
/// </summary>
internal sealed class Construction(PointsToResult heap, ModelIndex models, AsyncSplit split)
{
    /// <summary>Instances that one construction may run; a larger one is taken as letting everything out.</summary>
    private const int MaxRuns = 4_000;

    private readonly Dictionary<int, Runs?> _runs = [];
    private readonly Dictionary<int, bool> _staysIn = [];
    private ILookup<int, MethodInstance>? _constructors;

    private sealed record Runs(HashSet<int> All, HashSet<int> Only);

    /// <summary>The instance runs only while the singleton that the map belongs to is made, and nobody else has seen the map by then.</summary>
    public bool IsWithin(MethodInstance instance, HeapObject map)
    {
        var family = new List<HeapObject>();
        for (var owner = map; owner is not null; owner = heap.Parts.WholeOf(owner)) family.Add(owner);
        return family[^1] is { Kind: HeapObjectKind.Service, Lifetime: Lifetime.Singleton } service
            && RunsOf(service) is { } runs && runs.Only.Contains(instance.Id) && StaysIn(map, family, runs);
    }

    private Runs? RunsOf(HeapObject service)
    {
        if (_runs.TryGetValue(service.Id, out var known)) return known;
        _constructors ??= heap.Roots.Where(r => r.IsConstruction && r.Instance.Body?.This is not null)
            .Select(r => (Made: heap.PointsTo(r.Instance, r.Instance.Body!.This!), r.Instance)).Where(p => p.Made.Count == 1).ToLookup(p => p.Made[0].Id, p => p.Instance);
        return _runs[service.Id] = FindRuns([.. _constructors[service.Id].Select(c => c.Id)]);
    }

    /// <summary>All that the constructors run, and of that what nobody else does.</summary>
    private Runs? FindRuns(HashSet<int> constructors)
    {
        var all = new HashSet<int>(constructors);
        var work = new Queue<int>(constructors);
        while (work.TryDequeue(out var id))
        {
            if (all.Count > MaxRuns) return null;
            foreach (var edge in heap.CallsFrom(heap.Instances[id]))
            {
                if (edge.Kind is not CallEdgeKind.Once && all.Add(edge.Callee.Id)) work.Enqueue(edge.Callee.Id);
            }
        }
        var only = new HashSet<int>(all);
        foreach (var root in heap.Roots.Where(r => !constructors.Contains(r.Instance.Id))) only.Remove(root.Instance.Id);
        bool IsCalledByOthers(int id) => heap.CallsTo(heap.Instances[id]).Any(e => e.Kind is not (CallEdgeKind.Call or CallEdgeKind.Enumeration) || !only.Contains(e.Caller.Id));
        while (only.RemoveWhere(IsCalledByOthers) > 0) continue;
        return new Runs(all, only);
    }

    /// <summary>Nothing that the construction runs puts the map, its owners, or what was made meanwhile and holds them where others look.</summary>
    private bool StaysIn(HeapObject map, List<HeapObject> family, Runs runs)
    {
        if (_staysIn.TryGetValue(map.Id, out var known)) return known;
        var inside = family.Select(o => o.Id).ToHashSet();
        var work = new Queue<HeapObject>(family);
        while (work.TryDequeue(out var held))
        {
            foreach (var slot in heap.HoldersOf(held))
            {
                if (slot.Owner is { Maker: { } maker } holder && runs.All.Contains(maker.Id) && inside.Add(holder.Id)) work.Enqueue(holder);
            }
        }
        return _staysIn[map.Id] = runs.All.Select(id => heap.Instances[id]).Where(i => i.Body is not null)
            .All(i => i.Body!.Instructions.All(instruction => !LetsOut(i, instruction, inside, runs)));
    }

    private bool LetsOut(MethodInstance instance, Instruction instruction, HashSet<int> inside, Runs runs)
    {
        return instruction switch
        {
            StoreStatic store => Is(store.Source),
            StoreField store => IsStored(store.Source, store.Object),
            StoreElement store => IsStored(store.Source, store.Array),
            Yield yield => Is(yield.Value),
            Unknown unknown => unknown.Operands.Any(Is),
            Invoke invoke => heap.CallsAt(instance, invoke).Count == 0 && invoke.Arguments.Any(Is),
            // What it runs is not known, or goes on beside the construction.
            Call { Method.IsSource: true } call => (heap.CallsAt(instance, call).Count == 0 || (call.Method.IsAsync && !split.IsAwaitedHere(instance.Body!, call))) && call.Uses.Any(Is),
            Call call => LibraryOutlets.Of(models, call).Any(o => o.Holder is { } holder ? IsStored(o.Value, holder) : Is(o.Value)),
            _ => false,
        };

        bool Is(IrVariable variable) => heap.PointsTo(instance, variable).Any(o => inside.Contains(o.Id));

        bool IsStored(IrVariable value, IrVariable holder) => Is(value) && !heap.PointsTo(instance, holder)
            .All(o => inside.Contains(o.Id) || (o.Maker is { } maker && runs.Only.Contains(maker.Id)));
    }
}
