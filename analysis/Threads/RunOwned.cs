using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>
/// Objects that belong to one run of an origin: made by the run itself (by an async method before its first await too), and held
/// by nothing the run sees that is not its own. Whoever else has such an object got it as the result of the run's task.
/// </summary>
internal sealed class RunOwned(PointsToResult heap, Sharing sharing)
{
    private readonly Dictionary<(int, int, int), bool> _known = [];
    private readonly Dictionary<int, (HashSet<int> Runs, HashSet<int> Seen)> _activations = [];

    /// <summary>Every run of the child has its own.</summary>
    public bool IsOwn(Origin owner, Origin child, HeapObject value) => IsOwn(owner, child, value, 0);

    /// <summary>The other origin has the object only once the run has ended: as its result.</summary>
    public bool IsHandedOver(Origin owner, Origin run, HeapObject value, Origin other, ProgramPoint point) =>
        !other.IsWithin(run) && !Activation(run).Runs.Contains(point.Instance.Id) && IsOwn(owner, run, value);

    private bool IsOwn(Origin owner, Origin child, HeapObject value, int depth)
    {
        if (depth > 4 || value.Maker is not { } maker || value.Site is null) return false;
        var key = (owner.Id, child.Id, value.Id);
        if (_known.TryGetValue(key, out var known)) return known;
        _known[key] = false;
        var (runs, seen) = Activation(child);
        if (!runs.Contains(maker.Id)) return false;
        // A helper that others call as well may have made theirs.
        if (owner.Runs.ContainsKey(maker.Id) && !child.Entries.Exists(e => ReferenceEquals(e.Instance, maker))) return false;
        var own = sharing.HoldersOf(value).All(h => h.Kind is HeapObjectKind.AsyncTask or HeapObjectKind.View || ReferenceEquals(h, value) || !seen.Contains(h.Id) || IsOwn(owner, child, h, depth + 1));
        return _known[key] = own;
    }

    /// <summary>All instances that run in one activation of the origin's entries, and the objects their variables hold.</summary>
    private (HashSet<int> Runs, HashSet<int> Seen) Activation(Origin origin)
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
        return _activations[origin.Id] = (runs, seen);
    }
}
