using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>
/// Who can see an object: everybody (it is reachable from a static field, a singleton, a shared root), or only what one run of
/// some origins reaches. An object belongs to the origins that make it and to those that own an object that holds it.
/// </summary>
public sealed class Sharing
{
    private readonly Dictionary<int, HeapSlot> _globalBy = [];
    private readonly Dictionary<int, HashSet<Origin>> _owners = [];
    private readonly ILookup<int, HeapObject> _holders;

    internal Sharing(PointsToResult heap, IReadOnlyList<Origin> origins, AsyncSplit split)
    {
        _holders = heap.Slots.Where(s => s.Slot.Owner is not null).SelectMany(s => s.Holds.Select(h => (Held: h.Id, s.Slot.Owner))).ToLookup(p => p.Held, p => p.Owner!);
        FindGlobals(heap);
        FindOwners(heap, origins, split);
    }

    public bool IsGlobal(HeapObject value) => _globalBy.ContainsKey(value.Id);

    /// <summary>The static field or the slot of a shared object through which everybody reaches the object.</summary>
    public HeapSlot? GlobalBy(HeapObject value) => _globalBy.GetValueOrDefault(value.Id);

    /// <summary>Origins one run of which owns the object, when it is not global.</summary>
    public IReadOnlyCollection<Origin> OwnersOf(HeapObject value) => _owners.TryGetValue(value.Id, out var owners) ? owners : [];

    public IEnumerable<HeapObject> HoldersOf(HeapObject value) => _holders[value.Id].Distinct();

    private void FindGlobals(PointsToResult heap)
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
        while (work.TryDequeue(out var owner))
        {
            if (IsPerThread(owner)) continue;
            foreach (var (slot, holds) in held[owner.Id])
            {
                foreach (var value in holds) Mark(value, slot);
            }
        }

        void Mark(HeapObject value, HeapSlot by)
        {
            // What unknown callers make is theirs, wherever a library keeps it; only shared objects of theirs count.
            if (value is { Kind: HeapObjectKind.External, IsSharedRoot: false }) return;
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
        var held = heap.Slots.Where(s => s.Slot.Owner is not null).ToLookup(s => s.Slot.Owner!.Id);
        while (work.TryDequeue(out var owner))
        {
            if (IsPerThread(owner)) continue;
            foreach (var (_, holds) in held[owner.Id])
            {
                foreach (var value in holds)
                {
                    if (IsGlobal(value)) continue;
                    foreach (var origin in _owners[owner.Id].ToList()) Own(value, origin);
                }
            }
        }

        void Own(HeapObject value, Origin origin)
        {
            if (!_owners.TryGetValue(value.Id, out var owners)) _owners[value.Id] = owners = [];
            if (owners.Add(origin)) work.Enqueue(value);
        }
    }
}
