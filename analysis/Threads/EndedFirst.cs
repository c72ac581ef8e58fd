using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>
/// Order by a handle that somebody else waits for: a task kept in a field, started once, that every reader awaits before it reads.
/// It holds for one concrete handle only: the origin is started once in the program, or once by the constructor of the very object
/// that keeps the value and the handle.
/// </summary>
internal sealed class EndedFirst(PointsToResult heap, AsyncSplit split, Joins joins, OnceGuard once, Func<Origin, SpawnSite, bool> restarts, Func<Origin, Origin, bool> endsWithin)
{
    private readonly Dictionary<(int, int, int), ProgramReach?> _unordered = [];

    private readonly Dictionary<int, bool> _startedOnce = [];

    /// <summary>The point of <paramref name="later"/> is reached only past a wait for the end of <paramref name="first"/>.</summary>
    public bool Orders(HeapObject value, Origin first, Origin later, ProgramPoint point)
    {
        if (first.IsMain || first.IsRoot || ReferenceEquals(first, later)) return false;
        var keeper = IsStartedOnce(first) ? null : KeeperOf(value, first);
        if (keeper is null && !IsStartedOnce(first)) return false;
        // Behind a wait itself, or started only behind one.
        List<ProgramPoint> points = [point];
        for (var origin = later; ; origin = origin.Parent)
        {
            if (ReachWithoutWait(first, origin, keeper) is { } reach && points.TrueForAll(p => !reach.Contains(p.Instance, p.Instruction))) return true;
            if (first.IsWithin(origin) || origin.Parent is null || origin.Sites.Count == 0) return false;
            points = [.. origin.Sites.Select(s => new ProgramPoint(s.Instance, s.Instruction))];
        }
    }

    /// <summary>The origin runs once for the object that keeps the value, or once at all.</summary>
    public bool RunsOnce(HeapObject value, Origin origin) =>
        origin.Sites.Count == 1 && once.FieldOf(origin.Sites[0]) is { } field && OnceGuard.IsLocked(origin.Sites[0]) && (field.IsStatic || KeeperOf(value, origin) is not null);

    /// <summary>One run of the origin in the whole program.</summary>
    public bool IsStartedOnce(Origin origin)
    {
        if (!_startedOnce.TryGetValue(origin.Id, out var known)) _startedOnce[origin.Id] = known = FindStartedOnce(origin);
        return known;
    }

    private bool FindStartedOnce(Origin origin)
    {
        for (var at = origin; at.Parent is { } parent; at = parent)
        {
            if (at.Sites.Count == 1 && once.FieldOf(at.Sites[0]) is { IsStatic: true }) return true;
            if (at.Many || at.Sites.Count != 1 || restarts(parent, at.Sites[0])) return false;
            if (parent.IsRoot) return !parent.Many;
        }
        return false;
    }

    /// <summary>The object whose constructor makes the value, and which starts the origin once.</summary>
    private HeapObject? KeeperOf(HeapObject value, Origin first)
    {
        if (first.Many || first.Sites.Count != 1 || first.Sites[0].Instance.Context.Receiver is not { } keeper || first.Depth > 2) return null;
        if (!first.Sites[0].Instance.Method.IsConstructor && once.FieldOf(first.Sites[0]) is null) return null;
        return ReferenceEquals(value.Context.Receiver, keeper) && value.Maker is { Method.IsConstructor: true } ? keeper : null;
    }

    /// <summary>What the origin reaches from its entries without having waited; null where it waits nowhere.</summary>
    private ProgramReach? ReachWithoutWait(Origin first, Origin origin, HeapObject? keeper)
    {
        var key = (first.Id, origin.Id, keeper?.Id ?? -1);
        if (_unordered.TryGetValue(key, out var known)) return known;
        var stops = new HashSet<(int, int)>();
        foreach (var handle in Handles(first))
        {
            foreach (var join in joins.Of(handle))
            {
                if (keeper is null || ReferenceEquals(join.Point.Instance.Context.Receiver, keeper)) stops.Add(join.Point.Key);
            }
        }
        return _unordered[key] = stops.Count == 0 ? null : ProgramReach.FromEntries(heap, split, origin, stops);
    }

    /// <summary>Handles whose end means that the origin is over.</summary>
    private IEnumerable<HeapObject> Handles(Origin origin)
    {
        for (var at = origin; at.Sites.Count == 1; at = at.Parent)
        {
            if (at.Sites[0].Handle is { } handle) yield return handle;
            if (at.Parent is null || !endsWithin(at.Parent, at)) yield break;
        }
    }
}
