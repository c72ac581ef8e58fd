using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.Accesses;

public enum RaceCauseKind
{
    ConcurrentWrites,
    ReadWrite,
    Enumeration,
    InconsistentGuard,
    WriteUnderReadLock,
    Nested,
    GuardedMapEscape,
    UnstableLock,
    MultiPermit,

    /// <summary>A snapshot is changed after it was published.</summary>
    PublishedMapMutated,
}

/// <summary>
/// One root cause on the maps of one name: a connected component of the may-race graph, named after the most specific thing
/// that is wrong.
/// </summary>
public sealed record RaceCause(RaceCauseKind Kind, MapRaces Races, IReadOnlyList<RacePair> Pairs)
{
    /// <summary>The locks surely held at an access.</summary>
    public Func<MapAccess, IReadOnlyList<Findings.HeldLock>> HeldAt { get; init; } = _ => [];

    /// <summary>The accesses of the cause, by place, each once.</summary>
    public IEnumerable<MapAccess> Accesses =>
        Pairs.SelectMany(p => new[] { p.First, p.Second }).DistinctBy(a => (a.Span, a.Kind, a.Instance.Method.Id)).OrderBy(a => a.Span);

    public static IEnumerable<RaceCause> Of(MapRaces races, Func<AuditedMap, bool> isProtected)
    {
        foreach (var component in WithInner([.. Components(races.Pairs)])) yield return new RaceCause(Name(races, component, isProtected), races, component);
    }

    /// <summary>Inner maps that are raced on where their raced outer map is: one fix mends both.</summary>
    private static IEnumerable<IReadOnlyList<RacePair>> WithInner(List<IReadOnlyList<RacePair>> components)
    {
        var inner = components.Where(c => c.All(p => p.First.Map.IsInner)).ToList();
        foreach (var component in components.Except(inner))
        {
            var methods = Methods(component);
            var also = inner.Where(c => Methods(c).Overlaps(methods)).ToList();
            inner.RemoveAll(also.Contains);
            yield return [.. component, .. also.SelectMany(c => c)];
        }
        foreach (var component in inner) yield return component;

        static HashSet<int> Methods(IReadOnlyList<RacePair> pairs) => pairs.SelectMany(p => new[] { p.First.Instance.Method.Id, p.Second.Instance.Method.Id }).ToHashSet();
    }

    private static RaceCauseKind Name(MapRaces races, IReadOnlyList<RacePair> pairs, Func<AuditedMap, bool> isProtected)
    {
        if (pairs.All(p => p.First.Map.IsInner && isProtected(p.First.Map))) return RaceCauseKind.Nested;
        if (LocksAreTheCause(pairs, out var kind)) return kind;
        if (Escaped(pairs)) return RaceCauseKind.GuardedMapEscape;
        if (pairs.Any(p => p.InvolvesEnumeration)) return RaceCauseKind.Enumeration;
        return pairs.Any(p => p.BothWrite) ? RaceCauseKind.ConcurrentWrites : RaceCauseKind.ReadWrite;
    }

    /// <summary>Every pair is locked on both sides: what is wrong is the lock.</summary>
    private static bool LocksAreTheCause(IReadOnlyList<RacePair> pairs, out RaceCauseKind kind)
    {
        kind = RaceCauseKind.InconsistentGuard;
        if (pairs.Any(p => p.Guard is GuardVerdict.BothUnlocked or GuardVerdict.OneSideUnlocked)) return false;
        if (pairs.Any(p => p.Guard == GuardVerdict.UnstableLock)) kind = RaceCauseKind.UnstableLock;
        else if (pairs.Any(p => p.Guard == GuardVerdict.MultiPermit)) kind = RaceCauseKind.MultiPermit;
        else if (pairs.Any(p => p.Guard == GuardVerdict.SharedForWrite)) kind = RaceCauseKind.WriteUnderReadLock;
        return true;
    }

    /// <summary>All direct accesses are guarded against each other; only a view or alias that left the lock, or that callers are given, races.</summary>
    private static bool Escaped(IReadOnlyList<RacePair> pairs) => pairs.All(p => p.Guard == GuardVerdict.OneSideUnlocked && (HasGotOut(p.First) || HasGotOut(p.Second)));

    private static bool HasGotOut(MapAccess access) => access.HasLeftItsLock || access.IsHandedOut;

    private static IEnumerable<IReadOnlyList<RacePair>> Components(IReadOnlyList<RacePair> pairs)
    {
        var parent = new Dictionary<object, object>();
        foreach (var pair in pairs) parent[Find(Key(pair.First))] = Find(Key(pair.Second));
        return pairs.GroupBy(p => Find(Key(p.First))).Select(g => (IReadOnlyList<RacePair>)[.. g]);

        object Key(MapAccess access)
        {
            object key = (access.Span, access.Kind);
            parent.TryAdd(key, key);
            return key;
        }

        object Find(object key)
        {
            while (!parent[key].Equals(key)) key = parent[key];
            return key;
        }
    }
}
