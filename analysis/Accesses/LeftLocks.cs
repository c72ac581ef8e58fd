using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Locks;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Accesses;

/// <summary>
/// Finds accesses through what left its lock: a view, a lazy query or the map itself that was fetched while a lock was held and
/// is used where no lock is held any more.
/// </summary>
internal sealed class LeftLocks(PointsToResult heap, LockResult locks)
{
    /// <summary>Copies and calls that are followed back.</summary>
    private const int MaxDepth = 24;

    private readonly Dictionary<(int Instance, int Variable), bool> _fetched = [];
    private readonly Dictionary<int, bool> _made = [];

    public bool Has(MethodInstance instance, Instruction at, IrVariable through, HeapObject value)
    {
        if (!locks.HeldAt(instance, at).IsEmpty) return false;
        return MadeUnderLock(value) || FetchedUnderLock(instance, through, 0);
    }

    /// <summary>What an API method returns to callers who hold no lock of the library.</summary>
    public bool HasHandedOut(MethodInstance instance, IrVariable returned, HeapObject value) =>
        MadeUnderLock(value) || FetchedUnderLock(instance, returned, 0);

    /// <summary>The view, or one that it looks through, was made while a lock was held.</summary>
    private bool MadeUnderLock(HeapObject view)
    {
        if (view.View is null || view.Maker is null || view.Site is null) return false;
        if (_made.TryGetValue(view.Id, out var known)) return known;
        _made[view.Id] = false;
        return _made[view.Id] = !locks.HeldAt(view.Maker, view.Site).IsEmpty || heap.FieldOf(view, "$source").Any(MadeUnderLock);
    }

    private bool ReturnsFetched(MethodInstance callee, int depth) =>
        callee.Body is { } body && body.Instructions.Any(i => i is Return { Value: { } value } && FetchedUnderLock(callee, value, depth));

    /// <summary>The variable was loaded from a field while a lock was held, here or in a callee that returned it.</summary>
    private bool FetchedUnderLock(MethodInstance instance, IrVariable variable, int depth)
    {
        if (depth > MaxDepth || instance.Body is not { } body) return false;
        var key = (instance.Id, variable.Index);
        if (_fetched.TryGetValue(key, out var known)) return known;
        _fetched[key] = false;
        return _fetched[key] = IsFetched(instance, body, variable, depth);
    }

    private bool IsFetched(MethodInstance instance, IrBody body, IrVariable variable, int depth)
    {
        foreach (var instruction in body.Instructions)
        {
            if (!ReferenceEquals(instruction.Defines, variable)) continue;
            var fetched = instruction switch
            {
                Copy copy => FetchedUnderLock(instance, copy.Source, depth + 1),
                Cast cast => FetchedUnderLock(instance, cast.Source, depth + 1),
                LoadField or LoadStatic => !locks.HeldAt(instance, instruction).IsEmpty,
                Call or Invoke => heap.CallsAt(instance, instruction).Any(e => e.Kind == CallEdgeKind.Call && ReturnsFetched(e.Callee, depth + 1)),
                _ => false,
            };
            if (fetched) return true;
        }
        return false;
    }
}
