using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// What stage 5 found: which locks are surely held where, and whether two accesses of a map share one. Immutable to its users;
/// answers are made when asked for, so ask from one thread.
/// </summary>
public sealed class LockResult
{
    private readonly PointsToResult _heap;
    private readonly LockFlowContext _context;
    private readonly EntryLocks _entries;
    private readonly CallerLocks _callers;
    private readonly LockOwnership _ownership;
    private readonly LockSummaries _summaries;
    private readonly Dictionary<(int, int), IReadOnlyList<HeldLock>> _held = [];

    internal LockResult(PointsToResult heap, LockFlowContext context, LockSummaries summaries, EntryLocks entries)
    {
        _heap = heap;
        _context = context;
        _entries = entries;
        _summaries = summaries;
        _callers = new CallerLocks(heap, context, summaries, entries);
        _ownership = new LockOwnership(context.Objects, new OwnedFields(context.Names), new OwnedValues(context.Names));
        MethodsWithLocks = summaries.Methods.Count();
    }

    /// <summary>Methods that take or release a lock, or call such methods.</summary>
    public int MethodsWithLocks { get; }

    /// <summary>Every lock that is taken somewhere in code that runs, with the method that takes it.</summary>
    public IEnumerable<(IrMethod Method, HeldLock Lock)> Taken()
    {
        foreach (var method in _summaries.Methods)
        {
            if (method.Body is not { } body || _heap.InstancesOf(method).FirstOrDefault() is not { } instance) continue;
            var here = body.Instructions.Select(i => i.Span).ToHashSet();
            var taken = body.Instructions.SelectMany(i => Held(instance, i)).Where(l => here.Contains(l.Taken));
            foreach (var held in taken.DistinctBy(l => (l.Text, l.Taken))) yield return (method, held);
        }
    }

    /// <summary>The locks surely held before the instruction, without regard to a map.</summary>
    public Lockset HeldAt(MethodInstance instance, Instruction at)
    {
        var locks = Held(instance, at);
        return locks.Count == 0 ? Lockset.Empty : new Lockset(locks);
    }

    /// <summary>The locks that callers surely hold whenever the instance runs.</summary>
    public Lockset HeldAtEntry(MethodInstance instance)
    {
        var entry = _entries.Of(instance);
        return entry.Count == 0 ? Lockset.Empty : new Lockset([.. entry.Values]);
    }

    /// <summary>The call stands under a lock that its callee is not sure to be under: others call it without.</summary>
    public bool LosesLock(CallEdge call) =>
        _summaries.Knows(call.Caller.Method) && Held(call.Caller, call.Site).Count > _entries.Of(call.Callee).Count;

    /// <summary>The locks surely held at an access of a map, with their names relative to it.</summary>
    /// <param name="map">Variable through which the map (or a view of it) is reached; null when there is none.</param>
    public Lockset HeldAt(MethodInstance instance, Instruction at, IrVariable? map)
    {
        var locks = Held(instance, at);
        if (map is null || instance.Body is not { } body) return locks.Count == 0 ? Lockset.Empty : new Lockset(locks);
        var name = _context.Names.Of(body).NameOfMap(map);
        var unnamed = _callers.Unnamed(instance, at, name);
        if (locks.Count + unnamed.Count == 0) return Lockset.Empty;
        var named = locks.Select(l => l.Path is { } path ? l with { ToMap = _callers.ToMap(instance, name, path) } : l).ToList();
        return new Lockset([.. named, .. unnamed.Where(u => !named.Exists(n => n.ToMap?.Key == u.ToMap!.Key && n.Family == u.Family))]);
    }

    /// <summary>With the monitor of the map itself, which the operation takes on its own.</summary>
    public static Lockset WithOwnMonitor(Lockset held, SourceSpan at)
    {
        var self = new LockPath(PathRoot.Map, []);
        return new Lockset([.. held.Locks, new HeldLock(self, null, self, LockFlow.MonitorFamily, LockMode.Exclusive, 1, LockFlaw.None, "its SyncRoot", at, false)]);
    }

    /// <summary>Whether the locks of two accesses of the map keep one out while the other is in.</summary>
    public GuardVerdict CommonGuard(HeapObject map, Lockset first, bool firstWrites, Lockset second, bool secondWrites)
    {
        if (first.IsEmpty || second.IsEmpty)
        {
            var none = first.IsEmpty && second.IsEmpty ? GuardKind.NeitherHoldsAny : first.IsEmpty ? GuardKind.FirstHoldsNone : GuardKind.SecondHoldsNone;
            return new GuardVerdict(none, Foremost(first), Foremost(second));
        }
        var best = new GuardVerdict(GuardKind.DifferentLocks, Foremost(first), Foremost(second));
        foreach (var a in first.Locks)
        {
            foreach (var b in second.Locks)
            {
                if (a.Family != b.Family || !IsSame(map, a, b)) continue;
                var kind = !a.IsStable || !b.IsStable ? GuardKind.Unstable
                    : !a.IsMutex || !b.IsMutex ? GuardKind.MultiPermit
                    : Excludes(a.Mode, b.Mode) || (!firstWrites && !secondWrites) ? GuardKind.Guarded : GuardKind.SharedMode;
                if (kind < best.Kind) best = new GuardVerdict(kind, a, b);
            }
        }
        return best;
    }

    public static bool Excludes(LockMode a, LockMode b) =>
        a == LockMode.Exclusive || b == LockMode.Exclusive || (a == LockMode.Upgradeable && b == LockMode.Upgradeable);

    /// <summary>The lock to name when none is in common: a stable one if there is one.</summary>
    private static HeldLock? Foremost(Lockset set) => set.ForPeople.OrderBy(l => l.Flaw).FirstOrDefault();

    private IReadOnlyList<HeldLock> Held(MethodInstance instance, Instruction at)
    {
        if (_held.TryGetValue((instance.Id, at.Index), out var known)) return known;
        return _held[(instance.Id, at.Index)] = [.. _entries.At(instance, at).Values];
    }

    private bool IsSame(HeapObject map, HeldLock a, HeldLock b)
    {
        if (a.Object is not null && b.Object is not null) return ReferenceEquals(a.Object, b.Object);
        if (a.Path is null || b.Path is null) return false;
        if (a.Path.Root.IsAbsolute && a.Path.Key == b.Path.Key) return true;
        if (a.ToMap is not { } name || b.ToMap is not { } other) return false;
        if (name.Key == other.Key && _ownership.IsUnique(map, name)) return true;
        // Both reach map and lock from one root, and each owner has one such lock.
        return a.Abstract is { } gate && ReferenceEquals(gate, b.Abstract) && _ownership.IsOfSameOwner(map, gate);
    }
}
