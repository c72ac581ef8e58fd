using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo;

/// <summary>A place of the heap graph that holds references.</summary>
/// <param name="Owner">Object whose slot it is; null for static fields.</param>
/// <param name="Slot">Documentation-comment id of the field, or the name of a pseudo-field.</param>
/// <param name="Field">The field, when it is one.</param>
public sealed record HeapSlot(HeapObject? Owner, string Slot, IrField? Field);

/// <summary>A place that calls, and all that may run there.</summary>
public sealed record CallSite(Instruction Site, IReadOnlyList<CallEdge> Edges);

/// <summary>
/// What stage 3 found: which objects every variable, field and element may hold, which methods run in which contexts, and who
/// calls whom. Immutable.
/// </summary>
public sealed class PointsToResult
{
    private readonly Solver _solver;
    private readonly ILookup<int, CallEdge> _byCaller;
    private readonly ILookup<int, CallEdge> _byCallee;
    private readonly ILookup<IrMethod, MethodInstance> _byMethod;
    private readonly CallSite[]?[] _sites;
    private readonly MethodInstance[]?[] _callees;

    internal PointsToResult(Solver solver)
    {
        _solver = solver;
        Edges = [.. solver.Calls.Edges];
        _byCaller = Edges.ToLookup(e => e.Caller.Id);
        _byCallee = Edges.ToLookup(e => e.Callee.Id);
        _byMethod = solver.Instances.ToLookup(i => i.Method);
        _callees = new MethodInstance[solver.Instances.Count][];
        _sites = new CallSite[solver.Instances.Count][];
        foreach (var calls in Edges.GroupBy(e => e.Caller.Id))
        {
            _sites[calls.Key] = [.. calls.GroupBy(e => e.Site.Index).OrderBy(g => g.Key).Select(g => new CallSite(g.First().Site, [.. g]))];
        }
        Slots = [.. solver.FieldNodes.Select(f => (new HeapSlot(solver.Objects.All[f.Key.Object], solver.SlotName(f.Key.Slot), solver.InstanceFields.GetValueOrDefault(solver.SlotName(f.Key.Slot))), f.Value))
            .Concat(solver.StaticNodes.Select(s => (new HeapSlot(null, s.Key.Field, solver.StaticFields.GetValueOrDefault(s.Key)), s.Value)))
            .Select(s => (s.Item1, (IReadOnlyList<HeapObject>)Objects(s.Item2)))
            .Where(s => s.Item2.Count > 0)];
    }

    public IrProgram Program => _solver.Program;

    public IReadOnlyList<MethodInstance> Instances => _solver.Instances;

    public IReadOnlyList<HeapObject> AllObjects => _solver.Objects.All;

    public IReadOnlyList<RootEntry> Roots => _solver.Roots;

    /// <summary>How unknown callers come by what they call.</summary>
    public HandOuts HandOuts => _solver.HandOuts;

    /// <summary>Which objects are part of which.</summary>
    public Parts Parts => _parts ??= new Parts(this);

    private Parts? _parts;

    public IReadOnlyList<CallEdge> Edges { get; }

    /// <summary>All static fields, fields and pseudo-fields that hold something: the heap graph.</summary>
    public IReadOnlyList<(HeapSlot Slot, IReadOnlyList<HeapObject> Holds)> Slots { get; }

    public ContextLevel Level => _solver.Policy.Level;

    /// <summary>Classes with more objects than are told apart as receivers, in order of declaration.</summary>
    public IReadOnlyList<IrType> CrowdedClasses => [.. _solver.Policy.CrowdedClasses.OrderBy(t => t.Id)];

    public SolverCounts Counts => _solver.Counts;

    public int Nodes => _solver.Graph.NodeCount;

    public int CopyEdges => _solver.Graph.EdgeCount;

    public int CollapsedNodes => _solver.Graph.CollapsedNodes;

    public IEnumerable<MethodInstance> InstancesOf(IrMethod method) => _byMethod[method];

    public IReadOnlyList<HeapObject> PointsTo(MethodInstance instance, IrVariable variable) => Objects(instance.NodeOf(variable));

    /// <summary>The variable may be the object.</summary>
    public bool MayBe(MethodInstance instance, IrVariable variable, HeapObject value) => _solver.Graph.SetOf(instance.NodeOf(variable)).Contains(value.Id);

    public IReadOnlyList<HeapObject> FieldOf(HeapObject owner, string slot) =>
        _solver.KnownSlot(slot) is { } id && _solver.FieldNodes.TryGetValue((owner.Id, id), out var node) ? Objects(node) : [];

    /// <summary>The slot of the owner may hold the object.</summary>
    public bool MayHold(HeapObject owner, string slot, HeapObject value) =>
        _solver.KnownSlot(slot) is { } id && _solver.FieldNodes.TryGetValue((owner.Id, id), out var node) && _solver.Graph.SetOf(node).Contains(value.Id);

    /// <summary>The slots of an object that hold something.</summary>
    public IEnumerable<(HeapSlot Slot, IReadOnlyList<HeapObject> Holds)> SlotsOf(HeapObject owner) => (_byOwner ??= Slots.Where(s => s.Slot.Owner is not null).ToLookup(s => s.Slot.Owner!.Id))[owner.Id];

    private ILookup<int, (HeapSlot Slot, IReadOnlyList<HeapObject> Holds)>? _byOwner;

    /// <summary>The slots and static fields that hold an object.</summary>
    public IEnumerable<HeapSlot> HoldersOf(HeapObject held) => (_holders ??= Slots.SelectMany(s => s.Holds.Select(h => (h.Id, s.Slot))).ToLookup(p => p.Id, p => p.Slot))[held.Id];

    private ILookup<int, HeapSlot>? _holders;

    public IEnumerable<CallEdge> CallsFrom(MethodInstance caller) => _byCaller[caller.Id];

    public IEnumerable<CallEdge> CallsTo(MethodInstance callee) => _byCallee[callee.Id];

    public IReadOnlyList<CallEdge> CallsAt(MethodInstance caller, Instruction site)
    {
        var sites = CallSites(caller);
        var at = FirstCallSite(caller, site.Index);
        return at < sites.Length && sites[at].Site.Index == site.Index ? sites[at].Edges : [];
    }

    /// <summary>Position in <see cref="CallSites"/> of the first place that is not before the given instruction.</summary>
    public int FirstCallSite(MethodInstance caller, int index)
    {
        var sites = CallSites(caller);
        int low = 0, high = sites.Length;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (sites[middle].Site.Index < index) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The places of the instance that call something of the program, in order.</summary>
    public ReadOnlySpan<CallSite> CallSites(MethodInstance caller) => _sites[caller.Id];

    /// <summary>What the instance may run on its own thread before it returns.</summary>
    public ReadOnlySpan<MethodInstance> CalleesOf(MethodInstance caller) => _callees[caller.Id] ??=
        [.. _sites[caller.Id]?.Where(s => s.Site is Call or Invoke).SelectMany(s => s.Edges).Where(e => e.Kind is CallEdgeKind.Call or CallEdgeKind.Enumeration).Select(e => e.Callee).Distinct() ?? []];

    /// <summary>Places that may be the first to use what the initializer is for (a class, a lazy value), in order; one of them runs it.</summary>
    public IEnumerable<(MethodInstance User, Instruction Site)> FirstUsesOf(MethodInstance initializer) =>
        _solver.FirstUsesOf(initializer).Concat(CallsTo(initializer).Where(e => e.Kind == CallEdgeKind.Once).Select(e => (e.Caller, e.Site))).OrderBy(u => u.Item1.Id).ThenBy(u => u.Item2.Index);

    public bool IsOwnerClass(IrType type) => _solver.Policy.IsOwner(type);

    private List<HeapObject> Objects(int node)
    {
        var result = new List<HeapObject>();
        foreach (var id in _solver.Graph.SetOf(node)) result.Add(_solver.Objects.All[id]);
        return result;
    }
}
