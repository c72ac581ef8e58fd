using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>
/// Who can see an object: everybody (it is reachable from a static field, a singleton, a shared root), or only what one run of
/// some origins reaches. An object belongs to the origins that make it and to those that own an object that holds it.
/// </summary>
public sealed class Sharing
{
    private readonly Dictionary<int, HeapSlot> _globalBy = [];
    private readonly HashSet<int> _meantOnly = [];
    private readonly Dictionary<int, SparseSet> _owners = [];
    private readonly IReadOnlyList<Origin> _origins;
    private readonly ILookup<int, HeapObject> _holders;

    internal Sharing(PointsToResult heap, ThreadSafeIntent intent, IReadOnlyList<Origin> origins, AsyncSplit split)
    {
        _origins = origins;
        _holders = heap.Slots.Where(s => s.Slot.Owner is not null).SelectMany(s => s.Holds.Select(h => (Held: h.Id, s.Slot.Owner))).ToLookup(p => p.Held, p => p.Owner!);
        FindGlobals(heap, intent);
        FindOwners(heap, origins, split);
    }

    public bool IsGlobal(HeapObject value) => _globalBy.ContainsKey(value.Id);

    /// <summary>Everybody sees it only in that unknown callers are taken to use what holds it on many threads, as its class shows.</summary>
    public bool IsGlobalByIntent(HeapObject value) => _meantOnly.Contains(value.Id);

    /// <summary>The static field or the slot of a shared object through which everybody reaches the object.</summary>
    public HeapSlot? GlobalBy(HeapObject value) => _globalBy.GetValueOrDefault(value.Id);

    /// <summary>Origins one run of which owns the object, when it is not global.</summary>
    public IReadOnlyCollection<Origin> OwnersOf(HeapObject value) => _owners.TryGetValue(value.Id, out var owners) ? [.. owners.Select(id => _origins[id])] : [];

    public IEnumerable<HeapObject> HoldersOf(HeapObject value) => _holders[value.Id].Distinct();

    private void FindGlobals(PointsToResult heap, ThreadSafeIntent intent)
    {
        var work = new Queue<HeapObject>();
        var held = heap.Slots.Where(s => s.Slot.Owner is not null).ToLookup(s => s.Slot.Owner!.Id);
        foreach (var (slot, holds) in heap.Slots)
        {
            if (slot.Owner is not null || slot.Field is null or { IsThreadStatic: true }) continue;
            foreach (var value in holds) Mark(value, slot);
        }
        foreach (var value in heap.AllObjects)
        {
            if (value.IsSharedRoot) Mark(value, new HeapSlot(value, "", null));
        }
        MarkHeld();
        var surely = _globalBy.Keys.ToHashSet();
        foreach (var value in heap.AllObjects)
        {
            if (value.IsMeantForThreads) Mark(value, new HeapSlot(value, "", null));
        }
        foreach (var (value, slot) in MeantForThreads()) Mark(value, slot);
        MarkHeld();
        _meantOnly.UnionWith(_globalBy.Keys.Where(id => !surely.Contains(id)));

        void MarkHeld()
        {
            while (work.TryDequeue(out var owner))
            {
                if (IsPerThread(owner)) continue;
                foreach (var (slot, holds) in held[owner.Id])
                {
                    foreach (var value in holds) Mark(value, slot);
                }
            }
        }

        // Parts of what unknown callers use on one thread, as far as anyone knows, that are meant to be used by many themselves.
        IEnumerable<(HeapObject, HeapSlot)> MeantForThreads()
        {
            var seen = new HashSet<int>();
            var owners = new Queue<HeapObject>(heap.AllObjects.Where(o => o is { Kind: HeapObjectKind.External, IsSharedRoot: false, IsMeantForThreads: false, Type.IsSource: true }));
            while (owners.TryDequeue(out var owner))
            {
                foreach (var (slot, holds) in held[owner.Id])
                {
                    if (slot.Field is not { IsSource: true }) continue;
                    foreach (var value in holds)
                    {
                        if (value is not { Kind: HeapObjectKind.Allocation, Type: { IsSource: true, Kind: IrTypeKind.Class } type } || !seen.Add(value.Id)) continue;
                        if (intent.Shows(type)) yield return (value, slot);
                        else owners.Enqueue(value);
                    }
                }
            }
        }

        void Mark(HeapObject value, HeapSlot by)
        {
            // What unknown callers make is theirs, wherever a library keeps it; only shared objects of theirs count.
            if (value is { Kind: HeapObjectKind.External, IsSharedRoot: false, IsMeantForThreads: false, Maker: null }) return;
            if (_globalBy.TryAdd(value.Id, by)) work.Enqueue(value);
        }
    }

    /// <summary>Each thread finds its own value in it.</summary>
    private static bool IsPerThread(HeapObject value) => value.Type.DocId is "T:System.Threading.ThreadLocal`1" or "T:System.Threading.AsyncLocal`1";

    private void FindOwners(PointsToResult heap, IReadOnlyList<Origin> origins, AsyncSplit split)
    {
        var byInstance = new Dictionary<int, List<Origin>>();
        foreach (var origin in origins)
        {
            foreach (var id in origin.Runs.Keys)
            {
                if (!byInstance.TryGetValue(id, out var list)) byInstance[id] = list = [];
                list.Add(origin);
            }
        }
        // What was found of an object's owners and not yet passed on to what it holds.
        var pending = new Dictionary<int, SparseSet>();
        var work = new Queue<HeapObject>();
        foreach (var value in heap.AllObjects)
        {
            if (IsGlobal(value)) continue;
            if (value is { Maker: { Body: { } body } maker, Site: { } site })
            {
                foreach (var origin in byInstance.GetValueOrDefault(maker.Id) ?? [])
                {
                    if (split.Covers(body, site, origin.Runs[maker.Id])) Own(value, origin);
                }
            }
            else
            {
                foreach (var origin in origins)
                {
                    if (origin.Name == value.Context.Origin.Name) Own(value, origin);
                }
            }
        }
        var held = new Dictionary<int, List<HeapObject>>();
        foreach (var (slot, holds) in heap.Slots)
        {
            if (slot.Owner is not { } owner || IsGlobal(owner) || IsPerThread(owner)) continue;
            if (!held.TryGetValue(owner.Id, out var list)) held[owner.Id] = list = [];
            list.AddRange(holds.Where(h => !IsGlobal(h)));
        }
        while (work.TryDequeue(out var owner))
        {
            pending.Remove(owner.Id, out var fresh);
            foreach (var value in held.GetValueOrDefault(owner.Id) ?? []) OwnAll(value, fresh!);
        }

        void Own(HeapObject value, Origin origin) => OwnAll(value, [origin.Id]);

        void OwnAll(HeapObject value, SparseSet by)
        {
            if (!_owners.TryGetValue(value.Id, out var owners)) _owners[value.Id] = owners = [];
            var isQueued = pending.TryGetValue(value.Id, out var fresh);
            fresh ??= [];
            if (!owners.UnionWith(by, fresh) || isQueued) return;
            pending[value.Id] = fresh;
            work.Enqueue(value);
        }
    }
}
