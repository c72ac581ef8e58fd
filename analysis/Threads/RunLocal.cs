using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>
/// Objects that never leave the run of the method that makes them: whatever holds them was made by that run or by what it calls, and
/// nothing that is started elsewhere, or enumerated later, is given them. Two threads never meet on such an object, however coarse
/// the contexts are: each run of the method makes its own.
/// </summary>
internal sealed class RunLocal(PointsToResult heap, Sharing sharing, IReadOnlyList<Origin> origins)
{
    private readonly Dictionary<int, bool> _known = [];
    private HashSet<int>? _given;

    public bool Is(HeapObject value)
    {
        if (_known.TryGetValue(value.Id, out var known)) return known;
        _given ??= Given();
        // All that hold it, and all that hold those: one of them seen elsewhere is enough.
        var family = new HashSet<int> { value.Id };
        var work = new Queue<HeapObject>();
        work.Enqueue(value);
        while (work.TryDequeue(out var held))
        {
            if (!Stays(held)) return _known[value.Id] = false;
            foreach (var holder in sharing.HoldersOf(held))
            {
                if (family.Add(holder.Id)) work.Enqueue(holder);
            }
        }
        return _known[value.Id] = true;
    }

    private bool Stays(HeapObject value) =>
        value is { Maker: not null, Site: not null, IsSharedRoot: false, Kind: HeapObjectKind.Allocation or HeapObjectKind.Delegate or HeapObjectKind.View or HeapObjectKind.Modelled }
        && !value.Type.DocId.StartsWith("T:System.Threading.", StringComparison.Ordinal) && !sharing.IsGlobal(value) && !_given!.Contains(value.Id);

    /// <summary>What origins begin with, and what iterators are given before somebody enumerates them.</summary>
    private HashSet<int> Given()
    {
        var given = new HashSet<int>();
        var entries = origins.SelectMany(o => o.Entries.Select(e => e.Instance)).Concat(heap.Instances.Where(i => i.Method.IsIterator));
        foreach (var instance in entries.Distinct())
        {
            if (instance.Body is not { } body) continue;
            if (body.This is { } self) given.UnionWith(heap.PointsTo(instance, self).Select(o => o.Id));
            foreach (var parameter in instance.Method.Parameters)
            {
                if (parameter.Variable is { } variable) given.UnionWith(heap.PointsTo(instance, variable).Select(o => o.Id));
            }
        }
        return given;
    }
}
