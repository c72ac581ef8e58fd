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
    public bool Has(MethodInstance instance, Instruction at, IrVariable through, HeapObject value)
    {
        if (!locks.HeldAt(instance, at).IsEmpty) return false;
        return MadeUnderLock(value, 0) || CameFromLock(instance, through, 0);
    }

    /// <summary>What an API method returns to callers who hold no lock of the library.</summary>
    public bool HasHandedOut(MethodInstance instance, IrVariable returned, HeapObject value) =>
        MadeUnderLock(value, 0) || FetchedUnderLock(instance, returned, 0);

    private bool MadeUnderLock(HeapObject value, int depth)
    {
        if (value.View is null || value.Maker is null || value.Site is null || depth > 4) return false;
        if (!locks.HeldAt(value.Maker, value.Site).IsEmpty) return true;
        return heap.FieldOf(value, "$source").Any(s => MadeUnderLock(s, depth + 1));
    }

    /// <summary>The variable is the result of a call whose callee fetched it under a lock.</summary>
    private bool CameFromLock(MethodInstance instance, IrVariable variable, int depth)
    {
        if (depth > 6 || instance.Body is not { } body) return false;
        foreach (var instruction in body.Instructions)
        {
            if (!ReferenceEquals(instruction.Defines, variable)) continue;
            var came = instruction switch
            {
                Copy copy => CameFromLock(instance, copy.Source, depth + 1),
                Cast cast => CameFromLock(instance, cast.Source, depth + 1),
                Call or Invoke => heap.CallsAt(instance, instruction).Any(e => e.Kind == CallEdgeKind.Call && ReturnsFetched(e.Callee, depth + 1)),
                LoadField or LoadStatic => !locks.HeldAt(instance, instruction).IsEmpty,
                _ => false,
            };
            if (came) return true;
        }
        return false;
    }

    private bool ReturnsFetched(MethodInstance callee, int depth)
    {
        if (callee.Body is not { } body || depth > 6) return false;
        return body.Instructions.Any(i => i is Return { Value: { } value } && FetchedUnderLock(callee, value, depth));
    }

    private bool FetchedUnderLock(MethodInstance instance, IrVariable variable, int depth)
    {
        if (depth > 6 || instance.Body is not { } body) return false;
        foreach (var instruction in body.Instructions)
        {
            if (!ReferenceEquals(instruction.Defines, variable)) continue;
            var fetched = instruction switch
            {
                Copy copy => FetchedUnderLock(instance, copy.Source, depth + 1),
                Cast cast => FetchedUnderLock(instance, cast.Source, depth + 1),
                LoadField or LoadStatic => !locks.HeldAt(instance, instruction).IsEmpty,
                Call => heap.CallsAt(instance, instruction).Any(e => e.Kind == CallEdgeKind.Call && ReturnsFetched(e.Callee, depth + 1)),
                _ => false,
            };
            if (fetched) return true;
        }
        return false;
    }
}
