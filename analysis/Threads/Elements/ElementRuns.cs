using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads.Elements;

/// <summary>
/// Runs of one origin that are each started for another element of a collection: <c>foreach (var w in workers) w.Start();</c>,
/// <c>Task.WhenAll(workers.Select(w =&gt; w.RunAsync()))</c>. What an element made in its constructor and nobody else holds is then
/// never seen by two runs, provided that no element is in the collection twice and that the collection is not gone through again
/// while a run of the time before may go on.
/// </summary>
/// <param name="sees">Whether something that the origin, or what it starts, runs may have the object in a variable.</param>
/// <param name="isFresh">Whether the owner makes the object anew before every start at the site.</param>
internal sealed class ElementRuns(PointsToResult heap, ModelIndex models, Sharing sharing, Func<Origin, HeapObject, bool> sees, Func<Origin, SpawnSite, HeapObject, bool> isFresh)
{
    private readonly DistinctElements _distinct = new(heap, models);
    private readonly ElementTrace _trace = new(heap, models);
    private readonly Dictionary<(int, int, int), IReadOnlyList<ElementLoop>?> _known = [];

    /// <param name="reachAfter">What the owner may run after a start, up to where its run was waited for.</param>
    /// <param name="reachUntil">What it may run after a start, before it comes to one of the points.</param>
    public bool AreApart(Origin owner, Origin child, HeapObject value, Func<SpawnSite, ProgramReach> reachAfter, Func<SpawnSite, HashSet<(int, int)>, ProgramReach> reachUntil)
    {
        if (LoopsOf(owner, child, value) is not { Count: > 0 } loops) return false;
        // Two lambdas of one query may each be given the element.
        if (child.Sites.GroupBy(s => (s.Instance.Id, s.Instruction.Index)).Any(started => started.Select(s => s.Handle?.Maker).Distinct().Skip(1).Any())) return false;
        var loads = loops.Select(l => l.Load.Key).ToHashSet();
        foreach (var site in child.Sites)
        {
            // Started by the very call that goes through the collection.
            var isItself = loads.Contains((site.Instance.Id, site.Instruction.Index));
            if (!isItself && reachUntil(site, loads).Contains(site.Instance, site.Instruction)) return false;
            if (site.EndsWithCall) continue;
            var reach = reachAfter(site);
            if (loops.Any(l => reach.Contains(l.Begin.Instance, l.Begin.Instruction))) return false;
        }
        return true;
    }

    private IReadOnlyList<ElementLoop>? LoopsOf(Origin owner, Origin child, HeapObject value)
    {
        var key = (owner.Id, child.Id, value.Id);
        if (!_known.TryGetValue(key, out var known)) _known[key] = known = Find(owner, child, value);
        return known;
    }

    private List<ElementLoop>? Find(Origin owner, Origin child, HeapObject value)
    {
        var parts = new List<HeapObject>();
        for (var element = value; element is not null; element = heap.Parts.WholeOf(element))
        {
            parts.Add(element);
            if (element.Kind != HeapObjectKind.Allocation) continue;
            var loops = new List<ElementLoop>();
            if (child.Sites.Count > 0 && child.Sites.TrueForAll(s => _trace.Find(owner, s, element, loops)) && _distinct.Are(element, parts) && IsHeldOnlyBy(owner, child, element, parts)) return loops;
        }
        return null;
    }

    /// <summary>What a run sees of the parts, it sees by its own element.</summary>
    private bool IsHeldOnlyBy(Origin owner, Origin child, HeapObject element, List<HeapObject> parts)
    {
        foreach (var holder in parts.SelectMany(sharing.HoldersOf).Distinct())
        {
            if (holder.Kind == HeapObjectKind.AsyncTask || !sees(child, holder) || IsPartOf(holder, element)) continue;
            if (holder.Maker is { } maker && child.Runs.ContainsKey(maker.Id) && !owner.Runs.ContainsKey(maker.Id) && !sharing.IsGlobal(holder)) continue;
            if (holder.Type.Kind == IrTypeKind.Closure && child.Sites.TrueForAll(s => isFresh(owner, s, holder))) continue;
            return false;
        }
        return true;
    }

    private bool IsPartOf(HeapObject? part, HeapObject element)
    {
        for (; part is not null; part = heap.Parts.WholeOf(part))
        {
            if (ReferenceEquals(part, element)) return true;
        }
        return false;
    }
}
