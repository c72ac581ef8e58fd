using MapAudit.Analysis.Common;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// One lock that is surely held at a place, as the method instance there names it. A lock with several names is several of these.
/// </summary>
/// <param name="Path">In names of the method; null when only <paramref name="Object"/> is known.</param>
/// <param name="Object">The one object it is in the whole run, when there is such.</param>
/// <param name="ToMap">Its name relative to the map the access is on; no steps: the map itself is the lock. Null when they share nothing.</param>
/// <param name="Family">Type of the API it was taken by, by documentation-comment id.</param>
/// <param name="Permits">How many may hold it at once: 1 for a mutex, null when not known.</param>
/// <param name="Flaw">Why it is not one stable object; such a lock guards nothing.</param>
/// <param name="Text">For people: <c>this._gate</c>, <c>PriceCache.Gate</c>, as written where it was taken.</param>
/// <param name="Taken">Where it was taken, maybe in a caller.</param>
/// <param name="UntilAwait">Only up to the first await of the method.</param>
public sealed record HeldLock(
    LockPath? Path,
    HeapObject? Object,
    LockPath? ToMap,
    string Family,
    LockMode Mode,
    int? Permits,
    LockFlaw Flaw,
    string Text,
    SourceSpan Taken,
    bool UntilAwait)
{
    /// <summary>The only abstract object it may be; it stands for many where <see cref="Object"/> is null.</summary>
    internal HeapObject? Abstract { get; init; }

    public bool IsStable => Flaw == LockFlaw.None;

    public bool IsMutex => Permits == 1;

    internal string Key => $"{(Flaw == LockFlaw.None ? "" : "!")}{(Object is null ? Path!.Key : "#" + Object.Id)}|{Family}";

    public override string ToString()
    {
        var mode = Mode == LockMode.Exclusive ? "" : " (" + Mode.ToString().ToLowerInvariant() + ")";
        var permits = Permits switch { 1 => "", null => " (permits unknown)", var n => $" ({n} permits)" };
        var flaw = Flaw == LockFlaw.None ? "" : $" ({Flaw})";
        return $"{Text}{mode}{permits}{flaw}";
    }
}

/// <summary>The locks surely held at one access, empty when none. Immutable.</summary>
/// <param name="Locks">In a stable order; several may be names of one lock.</param>
public sealed record Lockset(IReadOnlyList<HeldLock> Locks)
{
    public static readonly Lockset Empty = new([]);

    public bool IsEmpty => Locks.Count == 0;

    /// <summary>Each lock once, for people.</summary>
    public IEnumerable<HeldLock> ForPeople => Locks.GroupBy(l => (l.Taken, l.Text, l.Mode)).Select(g => g.FirstOrDefault(l => l.Object is not null) ?? g.MaxBy(l => l.Flaw)!).OrderBy(l => l.Taken).ThenBy(l => l.Text, StringComparer.Ordinal);

    public override string ToString() => IsEmpty ? "no lock" : string.Join(", ", ForPeople);
}
