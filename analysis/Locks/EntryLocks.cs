using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// Which locks the callers of a method instance surely hold: the intersection over all that call it. Roots and what another
/// thread runs begin with none. A lock is handed down by its names in the callee and, when it is one object in the whole run,
/// as that object.
/// </summary>
internal sealed class EntryLocks
{
    private static readonly SortedDictionary<string, HeldLock> None = new(StringComparer.Ordinal);

    private readonly PointsToResult _heap;
    private readonly LockFlowContext _context;
    private readonly LockSummaries _summaries;
    private readonly DelegateFrames _delegates;
    private readonly SortedDictionary<string, HeldLock>?[] _entries;
    private readonly bool[] _mayBeUnderLock;

    public EntryLocks(PointsToResult heap, LockFlowContext context, LockSummaries summaries, CancellationToken cancellation)
    {
        _heap = heap;
        _context = context;
        _summaries = summaries;
        _delegates = new DelegateFrames(heap, context);
        _entries = new SortedDictionary<string, HeldLock>?[heap.Instances.Count];
        _mayBeUnderLock = new bool[heap.Instances.Count];
        Solve(cancellation);
    }

    public IReadOnlyDictionary<string, HeldLock> Of(MethodInstance instance) => _entries[instance.Id] ?? None;

    /// <summary>What the instance surely holds before the instruction, by key.</summary>
    public SortedDictionary<string, HeldLock> At(MethodInstance instance, Instruction at)
    {
        var entry = Of(instance);
        var state = instance.Body is { } body ? _summaries.Before(body, at) : null;
        if (entry.Count == 0 && (state is null || state.MustHeld.IsEmpty)) return None;
        var result = new SortedDictionary<string, HeldLock>(StringComparer.Ordinal);
        foreach (var (key, held) in entry)
        {
            if (held.UntilAwait && (state?.MayHaveAwaited ?? _summaries.MayHaveAwaited(instance.Body!, at))) continue;
            if (state is null || !IsReleased(instance, held, state)) result[key] = held;
        }
        if (state is null) return result;
        foreach (var (fact, _) in state.MustHeld.Values)
        {
            foreach (var held in Instantiate(instance, fact)) AddStronger(result, held);
        }
        return result;
    }

    private void Solve(CancellationToken cancellation)
    {
        FindUnderLock();
        var work = new SortedSet<int>();
        foreach (var instance in _heap.Instances)
        {
            if (_mayBeUnderLock[instance.Id]) continue;
            _entries[instance.Id] = None;
        }
        foreach (var root in _heap.Roots)
        {
            _entries[root.Instance.Id] = None;
            foreach (var body in IteratorsHandedOut(root.Instance)) _entries[body.Id] = None;
        }
        foreach (var edge in _heap.Edges)
        {
            if (_entries[edge.Caller.Id] is not null && _mayBeUnderLock[edge.Callee.Id]) work.Add(edge.Caller.Id);
            if (RunsBody(edge) && !IsInherited(edge)) _entries[edge.Callee.Id] = None;
        }
        for (var id = 0; id < _entries.Length; id++)
        {
            if (_mayBeUnderLock[id] && _entries[id] is not null) work.Add(id);
        }
        while (work.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var id = work.Min;
            work.Remove(id);
            foreach (var edge in _heap.CallsFrom(_heap.Instances[id]))
            {
                if (!_mayBeUnderLock[edge.Callee.Id] || !IsInherited(edge) || !Lower(edge)) continue;
                work.Add(edge.Callee.Id);
            }
        }
    }

    /// <summary>What an unknown caller gets it may enumerate without any lock.</summary>
    private IEnumerable<MethodInstance> IteratorsHandedOut(MethodInstance root) =>
        root.Body is not { } body ? [] : body.Instructions.OfType<Return>().Where(r => r.Value is not null)
            .SelectMany(r => _heap.PointsTo(root, r.Value!)).Where(o => o.Kind == HeapObjectKind.Iterator).Select(o => o.Body).OfType<MethodInstance>();

    /// <summary>Instances that no lock can reach need no work.</summary>
    private void FindUnderLock()
    {
        var queue = new Queue<int>();
        foreach (var edge in _heap.Edges)
        {
            if (_mayBeUnderLock[edge.Callee.Id] || !IsInherited(edge)) continue;
            if (_summaries.Before(edge.Caller.Body!, edge.Site) is not { MustHeld.IsEmpty: false }) continue;
            _mayBeUnderLock[edge.Callee.Id] = true;
            queue.Enqueue(edge.Callee.Id);
        }
        while (queue.TryDequeue(out var id))
        {
            foreach (var edge in _heap.CallsFrom(_heap.Instances[id]))
            {
                if (_mayBeUnderLock[edge.Callee.Id] || !IsInherited(edge)) continue;
                _mayBeUnderLock[edge.Callee.Id] = true;
                queue.Enqueue(edge.Callee.Id);
            }
        }
    }

    /// <returns>Whether the callee's entry changed.</returns>
    private bool Lower(CallEdge edge)
    {
        var known = _entries[edge.Callee.Id];
        if (known is { Count: 0 }) return false;
        var handed = HandDown(edge);
        if (known is null)
        {
            _entries[edge.Callee.Id] = handed;
            return true;
        }
        var changed = false;
        var met = new SortedDictionary<string, HeldLock>(StringComparer.Ordinal);
        foreach (var (key, held) in known)
        {
            if (!handed.TryGetValue(key, out var there))
            {
                changed = true;
                continue;
            }
            var mode = Weaker(held.Mode, there.Mode);
            met[key] = held with { Mode = mode, UntilAwait = held.UntilAwait || there.UntilAwait };
            changed |= mode != held.Mode || (there.UntilAwait && !held.UntilAwait);
        }
        if (changed) _entries[edge.Callee.Id] = met;
        return changed;
    }

    private SortedDictionary<string, HeldLock> HandDown(CallEdge edge)
    {
        var result = new SortedDictionary<string, HeldLock>(StringComparer.Ordinal);
        var body = edge.Caller.Body!;
        var callee = edge.Callee.Method;
        var awaited = !callee.IsAsync || TaskPath.EndOf(edge.Site) == TaskEnd.Awaited;
        var passedOn = !awaited && TaskPath.EndOf(edge.Site) == TaskEnd.Returned;
        var entry = Of(edge.Caller);
        foreach (var (key, held) in At(edge.Caller, edge.Site))
        {
            // A task that is handed on is awaited by the caller's caller, who still holds what it held.
            var until = held.UntilAwait || (!awaited && !(passedOn && entry.ContainsKey(key)));
            if (held.Object is not null)
            {
                AddStronger(result, held with { UntilAwait = until });
                continue;
            }
            var paths = _context.Frames.ToCallee(held.Path!, body, edge.Site, callee);
            if (paths.Count == 0) paths = _delegates.ToCallee(held.Path!, edge);
            foreach (var path in paths) AddStronger(result, held with { Path = path, UntilAwait = until });
        }
        return result;
    }

    /// <summary>Calling an iterator only makes it.</summary>
    private static bool RunsBody(CallEdge edge) => !edge.Callee.Method.IsIterator || edge.Kind != CallEdgeKind.Call;

    /// <summary>The callee runs where the caller is, before the call (or the step of an enumeration) ends.</summary>
    private bool IsInherited(CallEdge edge)
    {
        if (edge.Kind == CallEdgeKind.Spawn || edge.Callee.Method.Kind is IrMethodKind.StaticConstructor or IrMethodKind.Finalizer) return false;
        if (!RunsBody(edge)) return false;
        if (edge.Kind == CallEdgeKind.Enumeration || edge.Site is not Call { Method.IsSource: false } call || CallFrames.IsNamedCallee(call, edge.Callee.Method)) return true;
        if (edge.Callee.Method.Name.EndsWith("GetEnumerator", StringComparison.Ordinal)) return true;
        // A delegate given to an API: only a model can say that it runs at once.
        return _context.Names.ModelOf(call)?.Effects.Any(e => e is Effect.RunDelegate { Timing: DelegateTiming.Immediate or DelegateTiming.Once }) ?? false;
    }

    private IEnumerable<HeldLock> Instantiate(MethodInstance instance, LockFact fact)
    {
        var path = Resolve(instance, fact.Name.Identity);
        var objects = _context.Objects.At(instance, fact.Name.Identity);
        var permits = PermitsOf(objects, fact.Family);
        var made = new HeldLock(path, null, null, fact.Family, fact.Mode, permits, LockFlaw.None, fact.Text, fact.Span, false) { Abstract = objects is [var one] ? one : null };
        if (path is not null) yield return made;
        if (objects is [var only] && _context.Objects.IsSingle(only)) yield return made with { Path = null, Object = only };
        else if (fact.Flaw != LockFlaw.None) yield return made with { Path = fact.Name.Written, Flaw = fact.Flaw };
    }

    private int? PermitsOf(IReadOnlyList<HeapObject> objects, string family)
    {
        if (objects.Count == 0) return _context.Objects.HasPermits(family) ? null : 1;
        int? permits = null;
        foreach (var value in objects)
        {
            if (_context.Objects.Permits(value, family) is not { } own) return null;
            permits = Math.Max(permits ?? 0, own);
        }
        return permits;
    }

    /// <summary>Static fields of generic types are told apart by instantiation; null when the instance does not tell it.</summary>
    public static LockPath? Resolve(MethodInstance instance, LockPath path)
    {
        if (path.Root is not { Kind: PathRootKind.Static, Item: IrField field } || field.ContainingType.TypeArguments.Count == 0) return path;
        var type = ContextPolicy.IsClosed(field.ContainingType) ? field.ContainingType
            : instance.Context.Instantiation is { } outer && ReferenceEquals(outer.Definition, field.ContainingType.Definition) ? outer : null;
        return type is null ? null : new LockPath(PathRoot.Static(field, type), path.Steps);
    }

    private bool IsReleased(MethodInstance instance, HeldLock held, LockState state)
    {
        if (state.MayReleased.IsEmpty) return false;
        IReadOnlyList<int> objects = held.Object is { } one ? [one.Id] : [.. _context.Objects.At(instance, held.Path!).Select(o => o.Id)];
        return state.MayReleased.Values.Any(r => r.MayBe(held.Family, held.Mode, objects) || (r.Path is { } path && held.Path?.Key == path.Key && r.Family == held.Family && r.Mode == held.Mode));
    }

    private static void AddStronger(SortedDictionary<string, HeldLock> set, HeldLock held)
    {
        if (set.TryGetValue(held.Key, out var known) && known.UntilAwait == held.UntilAwait && Weaker(known.Mode, held.Mode) == held.Mode) return;
        if (known is { UntilAwait: false } && held.UntilAwait) return;
        set[held.Key] = held;
    }

    public static LockMode Weaker(LockMode a, LockMode b) =>
        a == LockMode.Shared || b == LockMode.Shared ? LockMode.Shared
        : a == LockMode.Upgradeable || b == LockMode.Upgradeable ? LockMode.Upgradeable : LockMode.Exclusive;
}
