using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>Which abstract objects a path may lead to, who holds an object, and which abstract objects are one object at run time.</summary>
internal sealed class LockObjects
{
    private readonly PointsToResult _heap;
    private readonly NameTable _names;
    private readonly Fallbacks _fallbacks;
    private readonly ILookup<string, HeapObject> _statics;
    private readonly ILookup<(int Held, string Slot), HeapObject> _holders;
    private readonly Dictionary<(int, string), IReadOnlyList<HeapObject>> _paths = [];
    private readonly Dictionary<(IrMethod, string), IReadOnlyList<int>> _ids = [];
    private readonly Dictionary<int, bool> _isSingle = [];
    private readonly Dictionary<int, bool> _runsOnce = [];
    private readonly Dictionary<IrBody, Cycles> _cycles = [];
    private readonly Dictionary<string, bool> _hasPermits = [];
    private readonly HashSet<int> _roots;

    public LockObjects(PointsToResult heap, NameTable names)
    {
        _heap = heap;
        _names = names;
        _fallbacks = new Fallbacks(heap, names);
        _roots = [.. heap.Roots.Select(r => r.Instance.Id)];
        _statics = heap.Slots.Where(s => s.Slot is { Owner: null, Field: not null })
            .SelectMany(s => s.Holds.Select(h => (s.Slot.Field!.DocId, h))).Distinct().ToLookup(s => s.DocId, s => s.h);
        _holders = heap.Slots.Where(s => s.Slot.Owner is not null)
            .SelectMany(s => s.Holds.Select(h => (h.Id, s.Slot.Slot, s.Slot.Owner!))).ToLookup(s => (s.Id, s.Slot), s => s.Item3);
    }

    /// <summary>The objects that the path may mean in the instance; empty when nothing is known.</summary>
    public IReadOnlyList<HeapObject> At(MethodInstance instance, LockPath path)
    {
        if (_paths.TryGetValue((instance.Id, path.Key), out var known)) return known;
        IEnumerable<HeapObject> objects = path.Root switch
        {
            { Kind: PathRootKind.This } when instance.Body?.This is { } self => _heap.PointsTo(instance, self),
            { Kind: PathRootKind.Parameter, Item: int position } when instance.Method.Parameters[position].Variable is { } variable => _heap.PointsTo(instance, variable),
            { Kind: PathRootKind.Variable, Item: IrVariable variable } => _heap.PointsTo(instance, variable),
            { Kind: PathRootKind.Static, Item: IrField field } => _statics[field.DocId],
            _ => [],
        };
        foreach (var step in path.Steps)
        {
            objects = objects.SelectMany(o => step.Kind switch
            {
                PathStepKind.Field => HeldIn(o, step.Field!),
                PathStepKind.Element => _heap.FieldOf(o, "values"),
                PathStepKind.FieldOwner => _holders[(o.Id, step.Field!.Slot)],
                _ => _holders[(o.Id, "values")],
            }).Distinct();
        }
        return _paths[(instance.Id, path.Key)] = [.. objects.Distinct().OrderBy(o => o.Id)];
    }

    private IEnumerable<HeapObject> HeldIn(HeapObject owner, IrField field)
    {
        var held = _heap.FieldOf(owner, field.Slot);
        return held.Count > 1 && _fallbacks.UnusedIn(owner, field) is { } unused ? held.Where(o => !ReferenceEquals(o.Site, unused)) : held;
    }

    /// <summary>As <see cref="At"/>, in any instance of the method: ids, ascending.</summary>
    public IReadOnlyList<int> InAnyInstance(IrMethod method, LockPath path)
    {
        if (_ids.TryGetValue((method, path.Key), out var known)) return known;
        return _ids[(method, path.Key)] = [.. _heap.InstancesOf(method).SelectMany(i => At(i, path)).Select(o => o.Id).Distinct().Order()];
    }

    public IReadOnlyList<HeapObject> HoldersOf(HeapObject held, PathStep owner) =>
        [.. _holders[(held.Id, owner.Kind == PathStepKind.FieldOwner ? owner.Field!.Slot : "values")].Distinct()];

    /// <summary>The abstract object is at most one object in a run.</summary>
    public bool IsSingle(HeapObject value)
    {
        if (_isSingle.TryGetValue(value.Id, out var known)) return known;
        _isSingle[value.Id] = false;
        return _isSingle[value.Id] = value.Kind switch
        {
            HeapObjectKind.TypeToken => true,
            HeapObjectKind.Service => value.Lifetime == Lifetime.Singleton,
            HeapObjectKind.Allocation or HeapObjectKind.Modelled => value is { Maker: { } maker, Site: { } site } && !MayRepeat(maker, site) && RunsOnce(maker),
            _ => false,
        };
    }

    /// <summary>
    /// For each <paramref name="owner"/> there is one <paramref name="owned"/> or several, never one for two owners: it was made
    /// by a method of the owner, or for the same third object, or in one go with the owner.
    /// </summary>
    public bool IsMadeFor(HeapObject owned, HeapObject owner)
    {
        if (IsSingle(owner)) return true;
        if (owned.Context.Receiver is { } receiver)
        {
            if (ReferenceEquals(receiver, owner)) return true;
            if (ReferenceEquals(receiver, owner.Context.Receiver) && IsOnePer(owner, receiver)) return true;
        }
        // Made by a constructor that runs for this owner only.
        if (owned.Maker is { Method.IsConstructor: true, Body.This: { } self } constructor && _heap.PointsTo(constructor, self) is [var built] && ReferenceEquals(built, owner)) return true;
        return owned is { Maker: { } maker, Site: { } site } && owner.Site is { } ownerSite && ReferenceEquals(maker, owner.Maker)
            && CyclesOf(maker.Body!).MayPair(site, ownerSite);
    }

    /// <summary>Each receiver makes it once: in its constructor, outside of loops.</summary>
    public bool IsOnePer(HeapObject value, HeapObject receiver) =>
        value is { Maker: { Method.IsConstructor: true } maker, Site: { } site } && ReferenceEquals(value.Context.Receiver, receiver) && !MayRepeat(maker, site);

    /// <summary>How many may hold the lock at once: 1 for a mutex, null when unknown.</summary>
    public int? Permits(HeapObject value, string family)
    {
        if (!HasPermits(family)) return 1;
        if (value is not { Kind: HeapObjectKind.Allocation, Maker: { Body: { } body } maker, Site: Allocate site }) return null;
        foreach (var instruction in body.Instructions)
        {
            if (instruction is not Call { Method.IsConstructor: true } call || !ReferenceEquals(call.Receiver, site.Target)) continue;
            var make = _names.ModelOf(call)?.Effects.OfType<Effect.MakeLock>().FirstOrDefault();
            return make is not null && make.PermitsArgument < call.Arguments.Count ? ConstantOf(maker, call.Arguments[make.PermitsArgument], 2) : null;
        }
        return null;
    }

    /// <summary>Locks of the kind take a number of permits.</summary>
    public bool HasPermits(string family)
    {
        if (_hasPermits.TryGetValue(family, out var known)) return known;
        string[] arguments = ["(System.Int32)", "(System.Int32,System.Int32)"];
        return _hasPermits[family] = arguments.Any(a => _names.Models.Find($"M:{family[2..]}.#ctor{a}")?.Effects.Any(e => e is Effect.MakeLock) ?? false);
    }

    private int? ConstantOf(MethodInstance instance, IrVariable variable, int depth)
    {
        var definitions = _names.Of(instance.Body!).Definitions;
        while (definitions.Single(variable) is Copy copy) variable = copy.Source;
        if (definitions.Single(variable) is Constant { Value: int value }) return value > 0 ? value : null;
        var position = instance.Method.Parameters.ToList().FindIndex(p => ReferenceEquals(p.Variable, variable));
        if (position < 0 || depth == 0 || !definitions.IsNeverAssigned(variable)) return null;
        int? result = null;
        foreach (var edge in _heap.CallsTo(instance))
        {
            if (edge.Site is not Call call || position >= call.Arguments.Count || ConstantOf(edge.Caller, call.Arguments[position], depth - 1) is not { } passed) return null;
            if (result is not null && result != passed) return null;
            result = passed;
        }
        return result;
    }

    public bool MayRepeat(MethodInstance maker, Instruction site) => CyclesOf(maker.Body!).MayRepeat(site);

    private Cycles CyclesOf(IrBody body) => _cycles.TryGetValue(body, out var known) ? known : _cycles[body] = new Cycles(body);

    private bool RunsOnce(MethodInstance instance)
    {
        if (_runsOnce.TryGetValue(instance.Id, out var known)) return known;
        _runsOnce[instance.Id] = false;
        return _runsOnce[instance.Id] = DecideRunsOnce(instance);
    }

    private bool DecideRunsOnce(MethodInstance instance)
    {
        var method = instance.Method;
        if (method.Kind == IrMethodKind.StaticConstructor) return method.ContainingType.TypeArguments.Count == 0 || instance.Context.Instantiation is not null;
        // A constructor runs once per object.
        if (method.IsConstructor && instance.Context.Receiver is { } receiver && instance.Body?.This is { } self
            && _heap.PointsTo(instance, self) is [var only] && ReferenceEquals(only, receiver)) return IsSingle(receiver);
        var edges = _heap.CallsTo(instance).ToList();
        if (_roots.Contains(instance.Id)) return edges.Count == 0 && _heap.Roots.Any(r => ReferenceEquals(r.Instance, instance) && r.IsMain);
        return edges is [{ Kind: CallEdgeKind.Call or CallEdgeKind.Once or CallEdgeKind.Spawn, Spawn: not { Many: true } } edge]
            && !MayRepeat(edge.Caller, edge.Site) && RunsOnce(edge.Caller);
    }
}
