using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>
/// Objects that never leave the run of the method that makes them: whatever holds them was made by that run or by what it calls, and
/// nothing that is started elsewhere is given them; what an iterator is given is held by the sequence. Two threads never meet on such an object, however coarse
/// the contexts are: each run of the method makes its own.
/// </summary>
internal sealed class RunLocal(PointsToResult heap, Sharing sharing, IReadOnlyList<Origin> origins)
{
    private readonly Dictionary<int, bool> _known = [];
    private HashSet<int>? _given;
    private ILookup<int, HeapObject>? _sequences;

    public bool Is(HeapObject value)
    {
        if (_known.TryGetValue(value.Id, out var known)) return known;
        _given ??= [.. origins.SelectMany(o => o.Entries.Select(e => e.Instance)).Distinct().SelectMany(GivenTo)];
        _sequences ??= heap.AllObjects.Where(o => o is { Kind: HeapObjectKind.Iterator, Body: not null }).SelectMany(s => GivenTo(s.Body!).Select(id => (Id: id, Sequence: s))).ToLookup(p => p.Id, p => p.Sequence);
        // All that hold it, and all that hold those: one of them seen elsewhere is enough.
        var family = new HashSet<int> { value.Id };
        var work = new Queue<HeapObject>();
        work.Enqueue(value);
        while (work.TryDequeue(out var held))
        {
            if (!Stays(held)) return _known[value.Id] = false;
            foreach (var holder in sharing.HoldersOf(held).Concat(_sequences[held.Id]))
            {
                if (family.Add(holder.Id)) work.Enqueue(holder);
            }
        }
        return _known[value.Id] = true;
    }

    private bool Stays(HeapObject value) =>
        value is { Maker: not null, Site: not null, IsSharedRoot: false, IsMeantForThreads: false, Kind: HeapObjectKind.Allocation or HeapObjectKind.Delegate or HeapObjectKind.View or HeapObjectKind.Modelled or HeapObjectKind.Iterator or HeapObjectKind.Foreign }
        && !value.Type.DocId.StartsWith("T:System.Threading.", StringComparison.Ordinal) && !sharing.IsGlobal(value) && !_given!.Contains(value.Id);

    /// <summary>What a method begins with: its receiver and its arguments.</summary>
    private HashSet<int> GivenTo(MethodInstance instance)
    {
        var given = new HashSet<int>();
        if (instance.Body is not { } body) return given;
        if (body.This is { } self) given.UnionWith(heap.PointsTo(instance, self).Select(o => o.Id));
        foreach (var parameter in instance.Method.Parameters)
        {
            if (parameter.Variable is { } variable) given.UnionWith(heap.PointsTo(instance, variable).Select(o => o.Id));
        }
        return given;
    }
}
