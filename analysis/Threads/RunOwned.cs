using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>
/// Objects that belong to one run of an origin: made by the run itself (by an async method before its first await too), and held
/// by nothing the run sees that is not its own. Whoever else has such an object got it as the result of the run's task.
/// </summary>
internal sealed class RunOwned(PointsToResult heap, Sharing sharing)
{
    /// <summary>Objects that hold the object, and those that hold them: more than these are not looked through.</summary>
    private const int MaxFamily = 500;

    private readonly Dictionary<(int, int, int), bool> _known = [];
    private readonly Dictionary<int, (HashSet<int> Runs, HashSet<int> Only, HashSet<int> Seen)> _activations = [];

    /// <summary>Every run of the child has its own.</summary>
    public bool IsOwn(Origin owner, Origin child, HeapObject value)
    {
        var key = (owner.Id, child.Id, value.Id);
        if (!_known.TryGetValue(key, out var known)) _known[key] = known = Find(owner, child, value);
        return known;
    }

    /// <summary>The other origin has the object only once the run has ended: as its result.</summary>
    public bool IsHandedOver(Origin owner, Origin run, HeapObject value, Origin other, ProgramPoint point) =>
        !other.IsWithin(run) && !Activation(run).Runs.Contains(point.Instance.Id) && IsOwn(owner, run, value);

    /// <summary>The object and all that hold it, as far as the run sees them, are made in the run.</summary>
    private bool Find(Origin owner, Origin child, HeapObject value)
    {
        var (runs, only, seen) = Activation(child);
        var family = new HashSet<int> { value.Id };
        var work = new Queue<HeapObject>([value]);
        while (work.TryDequeue(out var held))
        {
            if (held is not { Maker: { } maker, Site: not null } || !runs.Contains(maker.Id) || family.Count > MaxFamily) return false;
            // A helper that others call as well may have made theirs.
            if (owner.Runs.ContainsKey(maker.Id) && !only.Contains(maker.Id)) return false;
            foreach (var holder in sharing.HoldersOf(held))
            {
                if (holder.Kind is not (HeapObjectKind.AsyncTask or HeapObjectKind.View) && seen.Contains(holder.Id) && family.Add(holder.Id)) work.Enqueue(holder);
            }
        }
        return true;
    }

    /// <summary>
    /// All instances that run in one activation of the origin's entries, those of them that nothing else runs, and the objects that
    /// their variables hold.
    /// </summary>
    private (HashSet<int> Runs, HashSet<int> Only, HashSet<int> Seen) Activation(Origin origin)
    {
        if (_activations.TryGetValue(origin.Id, out var known)) return known;
        var runs = new HashSet<int>();
        var seen = new HashSet<int>();
        var work = new Queue<MethodInstance>(origin.Entries.Select(e => e.Instance));
        while (work.TryDequeue(out var instance))
        {
            if (!runs.Add(instance.Id)) continue;
            foreach (var variable in instance.Body?.Variables ?? []) seen.UnionWith(heap.PointsTo(instance, variable).Select(o => o.Id));
            foreach (var edge in heap.CallsFrom(instance))
            {
                // What it spawns shares what it makes: the holders that those see count as well.
                if (edge.Kind is not CallEdgeKind.Once) work.Enqueue(edge.Callee);
            }
        }
        return _activations[origin.Id] = (runs, OnlyThere(origin, runs), seen);
    }

    private HashSet<int> OnlyThere(Origin origin, HashSet<int> runs)
    {
        var entries = origin.Entries.Select(e => e.Instance.Id).ToHashSet();
        var only = new HashSet<int>(runs);
        var leaving = new Queue<int>(runs.Where(id => !entries.Contains(id) && heap.CallsTo(heap.Instances[id]).Any(e => !runs.Contains(e.Caller.Id))));
        while (leaving.TryDequeue(out var id))
        {
            if (!only.Remove(id)) continue;
            foreach (var edge in heap.CallsFrom(heap.Instances[id]))
            {
                if (!entries.Contains(edge.Callee.Id) && only.Contains(edge.Callee.Id)) leaving.Enqueue(edge.Callee.Id);
            }
        }
        return only;
    }
}
