using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// Names of locks relative to a map that reach beyond one method: a map that came in as an argument is, in the caller's names, a
/// field of the object that owns the lock too. So a helper that is given the map or a view of it, and has no name for the lock
/// that all its callers hold, is under that lock nevertheless.
/// </summary>
internal sealed class CallerLocks
{
    private const int MaxCallers = 3;

    private readonly PointsToResult _heap;
    private readonly LockFlowContext _context;
    private readonly LockSummaries _summaries;
    private readonly EntryLocks _entries;
    private readonly HashSet<int> _roots;

    public CallerLocks(PointsToResult heap, LockFlowContext context, LockSummaries summaries, EntryLocks entries)
    {
        _heap = heap;
        _context = context;
        _summaries = summaries;
        _entries = entries;
        _roots = [.. heap.Roots.Select(r => r.Instance.Id)];
    }

    /// <summary>The lock relative to the map; where the method has no common root for both, its callers may.</summary>
    public LockPath? ToMap(MethodInstance instance, ValueName map, LockPath path) => ToMap(instance, map, path, MaxCallers);

    /// <summary>Locks that all callers hold and the method has no name for, with their names relative to the map.</summary>
    public IReadOnlyList<HeldLock> Unnamed(MethodInstance instance, Instruction at, ValueName map) => Unnamed(instance, at, map, MaxCallers);

    private LockPath? ToMap(MethodInstance instance, ValueName map, LockPath path, int depth)
    {
        if (path.Root.IsAbsolute) return null;
        if (Relative.ToMap(_context.Names.Stable, map, path) is { } name) return name;
        if (depth == 0 || !CameIn(map)) return null;
        LockPath? common = null;
        foreach (var edge in _heap.CallsTo(instance))
        {
            if (edge.Kind != CallEdgeKind.Call) return null;
            if (_context.Frames.ToCaller(path, edge.Caller.Body!, edge.Site, instance.Method) is not { } lockAbove || Above(edge, map) is not { } mapAbove) return null;
            if (ToMap(edge.Caller, mapAbove, lockAbove, depth - 1) is not { } here || (common is not null && common.Key != here.Key)) return null;
            common = here;
        }
        return common;
    }

    private List<HeldLock> Unnamed(MethodInstance instance, Instruction at, ValueName map, int depth)
    {
        if (depth == 0 || !CameIn(map) || _roots.Contains(instance.Id) || !KeepsWhatItIsGiven(instance, at)) return [];
        List<HeldLock>? common = null;
        foreach (var edge in _heap.CallsTo(instance))
        {
            if (!IsWaitedFor(edge) || Above(edge, map) is not { } mapAbove) return [];
            var here = HeldAbove(edge, mapAbove, depth);
            common = common is null ? here : Meet(common, here);
            if (common.Count == 0) return [];
        }
        return common ?? [];
    }

    private List<HeldLock> HeldAbove(CallEdge edge, ValueName map, int depth)
    {
        var result = new List<HeldLock>();
        foreach (var held in _entries.At(edge.Caller, edge.Site).Values)
        {
            if (held is { Path: { } path, UntilAwait: false } && ToMap(edge.Caller, map, path, depth - 1) is { } name) result.Add(held with { ToMap = name });
        }
        result.AddRange(Unnamed(edge.Caller, edge.Site, map, depth - 1));
        return result;
    }

    private static List<HeldLock> Meet(List<HeldLock> first, List<HeldLock> second)
    {
        var result = new List<HeldLock>();
        foreach (var held in first)
        {
            if (second.Find(h => h.ToMap!.Key == held.ToMap!.Key && h.Family == held.Family && h.Flaw == held.Flaw && h.Permits == held.Permits) is not { } other) continue;
            result.Add(held with { Mode = EntryLocks.Weaker(held.Mode, other.Mode), Abstract = ReferenceEquals(held.Abstract, other.Abstract) ? held.Abstract : null });
        }
        return result;
    }

    private static bool CameIn(ValueName map) => map.Identity.Root.Kind is PathRootKind.This or PathRootKind.Parameter;

    private bool KeepsWhatItIsGiven(MethodInstance instance, Instruction at) => _summaries.Before(instance.Body!, at) is not { MayReleased.IsEmpty: false };

    private static bool IsWaitedFor(CallEdge edge) =>
        edge is { Kind: CallEdgeKind.Call, Site: Call call, Callee.Method: { IsIterator: false } callee } && CallFrames.IsNamedCallee(call, callee)
        && (!callee.IsAsync || TaskPath.EndOf(call) == TaskEnd.Awaited);

    /// <summary>What the caller calls the map, which it may have given as a view.</summary>
    private ValueName? Above(CallEdge edge, ValueName map)
    {
        var caller = edge.Caller.Body!;
        var callee = edge.Callee.Method;
        if (map.Identity is { Steps.Count: 0, Root: { Kind: PathRootKind.Parameter, Item: int position } } && edge.Site is Call call && CallFrames.IsNamedCallee(call, callee)
            && position < call.Arguments.Count && callee.Parameters[position] is { RefKind: IrRefKind.None, Variable: { } parameter } && _context.Names.Of(callee.Body!).Definitions.IsNeverAssigned(parameter))
            return _context.Names.Of(caller).NameOfMap(call.Arguments[position]);
        if (_context.Frames.ToCaller(map.Identity, caller, edge.Site, callee) is not { } identity) return null;
        return new ValueName(identity, _context.Frames.ToCallerAsWritten(map.Written, caller, edge.Site, callee) ?? identity);
    }
}
