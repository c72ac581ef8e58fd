using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// The points-to analysis with the call graph built on the fly (Andersen, inclusion-based). Methods are analyzed when they
/// become reachable, in the contexts that <see cref="ContextPolicy"/> chooses. This class turns instructions into constraints;
/// <see cref="PointerGraph"/> solves them; <see cref="CallBinder"/> connects calls; features add the rest.
/// </summary>
internal sealed class Solver
{
    private readonly Dictionary<(int, int), MethodInstance> _instances = [];
    private readonly List<MethodInstance> _all = [];
    private readonly Dictionary<(int Object, int Slot), int> _fieldNodes = [];
    private readonly Dictionary<string, int> _slotIds = [];
    private readonly List<string> _slots = [];
    private readonly Dictionary<IrField, int> _slotOfField = [];
    private readonly Dictionary<(string, int), int> _staticNodes = [];
    private readonly Dictionary<(int, string), MethodInstance?> _initialized = [];
    private readonly Dictionary<int, Dictionary<int, (MethodInstance User, Instruction Site)>> _firstUses = [];
    private readonly Queue<MethodInstance> _unprocessed = new();
    private readonly CancellationToken _cancellation;
    private readonly int _instanceBudget;

    /// <summary>Copy edges that an instance may cost on average, when the budget of instances is used up.</summary>
    private const int EdgesPerInstance = 40;

    public Solver(IrProgram program, ModelIndex models, ContextLevel level, int instanceBudget, CancellationToken cancellation, Func<TypeFilter, IPointerGraph>? graph = null)
    {
        Program = program;
        Models = models;
        _cancellation = cancellation;
        _instanceBudget = instanceBudget;
        Policy = new ContextPolicy(program, models, level);
        Objects = new HeapObjects(Policy);
        Filter = new TypeFilter(program.Types, Objects.All);
        Graph = graph is null ? new PointerGraph(Filter) : graph(Filter);
        Calls = new CallBinder(this);
        StaticInitializers = Policy.Origin(null, "static-init");
        HandOuts = new HandOuts(this);
    }

    public IrProgram Program { get; }

    public ModelIndex Models { get; }

    public ContextPolicy Policy { get; }

    public HeapObjects Objects { get; }

    public TypeFilter Filter { get; }

    public IPointerGraph Graph { get; }

    public CallBinder Calls { get; }

    public OriginContext StaticInitializers { get; }

    public List<RootEntry> Roots { get; } = [];

    public HandOuts HandOuts { get; }

    public IReadOnlyList<MethodInstance> Instances => _all;

    /// <summary>Nodes of the slots that were met, by object and slot (see <see cref="SlotName"/>).</summary>
    public IReadOnlyDictionary<(int Object, int Slot), int> FieldNodes => _fieldNodes;

    public IReadOnlyDictionary<(string Field, int Instantiation), int> StaticNodes => _staticNodes;

    public SolverCounts Counts { get; } = new();

    public IReadOnlyList<ISolverFeature> Features { get; set; } = [];

    /// <summary>Static fields by node key, for whoever names them later.</summary>
    public Dictionary<(string, int), IrField> StaticFields { get; } = [];

    /// <summary>Instance fields by slot key.</summary>
    public Dictionary<string, IrField> InstanceFields { get; } = [];

    /// <returns>False when the budget ran out.</returns>
    public bool Run()
    {
        foreach (var feature in Features) feature.OnStart();
        while (true)
        {
            do
            {
                while (_unprocessed.TryDequeue(out var instance))
                {
                    Process(instance);
                    if (!WithinBudget()) return false;
                }
                if (!Graph.Solve(WithinBudget)) return false;
            }
            while (_unprocessed.Count > 0);
            if (!WithinBudget()) return false;
            if (!Features.Any(feature => feature.OnQuiet())) return true;
        }
    }

    public MethodInstance Reach(IrMethod method, Context context)
    {
        if (_instances.TryGetValue((method.Id, context.Id), out var known)) return known;
        var nodes = (method.Body?.Variables.Count ?? 0) + 2;
        var instance = new MethodInstance { Id = _all.Count, Method = method, Context = context, FirstNode = Graph.Allocate(nodes) };
        _all.Add(instance);
        Policy.Instances = _all.Count;
        _instances[(method.Id, context.Id)] = instance;
        _unprocessed.Enqueue(instance);
        return instance;
    }

    public int FieldNode(HeapObject owner, string slot) => FieldNode(owner, SlotId(slot));

    public int FieldNode(HeapObject owner, IrField field) => FieldNode(owner, SlotId(field));

    public int FieldNode(HeapObject owner, int slot)
    {
        if (_fieldNodes.TryGetValue((owner.Id, slot), out var node)) return node;
        node = Graph.Allocate();
        return _fieldNodes[(owner.Id, slot)] = node;
    }

    public string SlotName(int slot) => _slots[slot];

    public int SlotId(string slot)
    {
        if (_slotIds.TryGetValue(slot, out var id)) return id;
        _slotIds[slot] = id = _slots.Count;
        _slots.Add(slot);
        return id;
    }

    public int? KnownSlot(string slot) => _slotIds.TryGetValue(slot, out var id) ? id : null;

    public int SlotId(IrField field)
    {
        if (_slotOfField.TryGetValue(field, out var id)) return id;
        // The slot of a library's field says its name only: two types may have fields of one name.
        if (field.IsSource) InstanceFields[field.Slot] = field;
        return _slotOfField[field] = SlotId(field.Slot);
    }

    public int StaticNode(IrField field, Context context)
    {
        var instantiation = -1;
        if (field.ContainingType.TypeArguments.Count > 0)
        {
            var type = ContextPolicy.IsClosed(field.ContainingType) ? field.ContainingType
                : context.Instantiation is { } outer && ReferenceEquals(outer.Definition, field.ContainingType.Definition) ? outer
                : field.ContainingType.Definition;
            instantiation = type.Id;
        }
        var key = (field.DocId, instantiation);
        if (_staticNodes.TryGetValue(key, out var node)) return node;
        StaticFields[key] = field;
        node = Graph.Allocate();
        return _staticNodes[key] = node;
    }

    public void AddObject(int node, HeapObject value) => Graph.AddObject(node, value.Id);

    public void Watch(int node, Action<HeapObject> onObject) => Graph.Watch(node, id => onObject(Objects.All[id]));

    /// <summary>Everything in the slot of every object of <paramref name="from"/> flows to <paramref name="to"/>.</summary>
    public void LoadSlot(int from, string slot, int to, IrType? filter = null) => LoadSlot(from, SlotId(slot), to, filter);

    public void StoreSlot(int into, string slot, int from) => StoreSlot(into, SlotId(slot), from);

    private void LoadSlot(int from, int slot, int to, IrType? filter)
    {
        var type = FilterOf(filter);
        Watch(from, value => Graph.AddEdge(FieldNode(value, slot), to, type));
    }

    private void StoreSlot(int into, int slot, int from) => Watch(into, value => Graph.AddEdge(from, FieldNode(value, slot)));

    /// <summary>Variables of these types hold nothing that can be a map, a lock, or lead to one.</summary>
    public static bool IsInert(IrType type) =>
        type.Kind == IrTypeKind.Enum || InertTypes.Contains(type.DocId) || (type.DocId == "T:System.Nullable`1" && type.TypeArguments.Count == 1 && IsInert(type.TypeArguments[0]));

    private static readonly HashSet<string> InertTypes =
    [
        "T:System.String", "T:System.Boolean", "T:System.Char", "T:System.Byte", "T:System.SByte", "T:System.Int16", "T:System.UInt16", "T:System.Int32", "T:System.UInt32",
        "T:System.Int64", "T:System.UInt64", "T:System.Single", "T:System.Double", "T:System.Decimal", "T:System.DateTime", "T:System.DateTimeOffset", "T:System.TimeSpan", "T:System.Guid",
    ];

    public static int FilterOf(IrType? type) => type is not null && TypeFilter.IsFiltering(type) ? TypeFilter.IdOf(type) : -1;

    /// <summary>The static constructor of a type runs before its first use, once.</summary>
    public void Initialize(MethodInstance user, IrType type, Instruction site)
    {
        var definition = type.Definition;
        if (!definition.IsSource) return;
        var instantiation = definition.TypeArguments.Count == 0 ? null
            : ContextPolicy.IsClosed(type) ? type
            : user.Context.Instantiation is { } outer && ReferenceEquals(outer.Definition, definition) ? outer : null;
        var key = (definition.Id, instantiation?.DisplayName ?? "");
        if (!_initialized.TryGetValue(key, out var initializer))
        {
            if (definition.Methods.FirstOrDefault(m => m is { Kind: IrMethodKind.StaticConstructor, Body: not null }) is { } method)
            {
                initializer = Reach(method, Policy.Intern(StaticInitializers, null, null, instantiation));
                Calls.AddEdge(new CallEdge(user, site, initializer, CallEdgeKind.Once, null, null));
            }
            _initialized[key] = initializer;
        }
        if (initializer is null) return;
        if (!_firstUses.TryGetValue(initializer.Id, out var uses)) _firstUses[initializer.Id] = uses = [];
        uses.TryAdd(user.Id, (user, site));
    }

    /// <summary>Places that may be the first to use the class, one for each method instance that does.</summary>
    public IEnumerable<(MethodInstance User, Instruction Site)> FirstUsesOf(MethodInstance initializer) => _firstUses.GetValueOrDefault(initializer.Id)?.Values.AsEnumerable() ?? [];

    /// <summary>Less than half of the budget of instances is used.</summary>
    public bool IsRoomy => _all.Count < _instanceBudget / 2;

    private bool WithinBudget()
    {
        _cancellation.ThrowIfCancellationRequested();
        return Policy.Level == ContextLevel.None || (_all.Count <= _instanceBudget && Graph.EdgeCount <= _instanceBudget * EdgesPerInstance);
    }

    private void Process(MethodInstance instance)
    {
        if (instance.Body is not { } body) return;
        _cancellation.ThrowIfCancellationRequested();
        // However it came to run: called by name, by a delegate, or from outside.
        if (instance.Method is { IsStatic: true, Kind: not (IrMethodKind.StaticConstructor or IrMethodKind.Lambda or IrMethodKind.LocalFunction) } method) Initialize(instance, method.ContainingType, body.Instructions.FirstOrDefault(i => i is Call) ?? body.Instructions[0]);
        foreach (var instruction in body.Instructions) Process(instance, instruction);
    }

    private void Process(MethodInstance instance, Instruction instruction)
    {
        switch (instruction)
        {
            case Copy copy when !IsInert(copy.Target.Type) && !IsInert(copy.Source.Type):
                Graph.AddEdge(instance.NodeOf(copy.Source), instance.NodeOf(copy.Target), FilterOf(Narrowing(copy)));
                break;
            case Cast cast:
                Graph.AddEdge(instance.NodeOf(cast.Source), instance.NodeOf(cast.Target), FilterOf(cast.Type));
                break;
            case Allocate allocate:
                AddObject(instance.NodeOf(allocate.Target), Objects.At(instance, allocate, HeapObjectKind.Allocation, allocate.Type));
                Initialize(instance, allocate.Type, allocate);
                break;
            case TypeToken token:
                var meant = ContextPolicy.Actual(token.Type, instance.Method, instance.Context) ?? token.Type;
                AddObject(instance.NodeOf(token.Target), Objects.Named("typeof " + meant.DisplayName, HeapObjectKind.TypeToken, meant, StaticInitializers));
                break;
            case LoadField load when !IsInert(load.Target.Type):
                LoadSlot(instance.NodeOf(load.Object), SlotId(load.Field), instance.NodeOf(load.Target), load.Target.Type);
                break;
            case StoreField store when !IsInert(store.Source.Type):
                StoreSlot(instance.NodeOf(store.Object), SlotId(store.Field), instance.NodeOf(store.Source));
                if (store.Field.IsEvent) Notify(instance, store);
                break;
            case LoadStatic load:
                Initialize(instance, load.Field.ContainingType, load);
                Graph.AddEdge(StaticNode(load.Field, instance.Context), instance.NodeOf(load.Target));
                // The empty map of a library: each use begins a map of its own.
                if (!load.Field.IsSource && Models.FindType(load.Field.Type.DocId) is not null) AddObject(instance.NodeOf(load.Target), Objects.At(instance, load, HeapObjectKind.Modelled, load.Field.Type));
                break;
            case StoreStatic store:
                Initialize(instance, store.Field.ContainingType, store);
                Graph.AddEdge(instance.NodeOf(store.Source), StaticNode(store.Field, instance.Context));
                if (store.Field.IsEvent) Notify(instance, store);
                break;
            case LoadElement load:
                LoadSlot(instance.NodeOf(load.Array), Slots.Values, instance.NodeOf(load.Target), load.Target.Type);
                break;
            case StoreElement store:
                StoreSlot(instance.NodeOf(store.Array), Slots.Values, instance.NodeOf(store.Source));
                break;
            case Call call:
                Calls.Process(instance, call);
                break;
            case Return { Value: { } value }:
                Graph.AddEdge(instance.NodeOf(value), instance.ReturnNode);
                break;
            case Yield yield:
                Graph.AddEdge(instance.NodeOf(yield.Value), instance.YieldNode);
                break;
            case Copy or LoadField or StoreField:
                break;
            default:
                Notify(instance, instruction);
                break;
        }
    }

    private void Notify(MethodInstance instance, Instruction instruction)
    {
        foreach (var feature in Features) feature.OnInstruction(instance, instruction);
    }

    /// <summary>A copy into a variable of a narrower type filters (bindings of patterns and foreach variables).</summary>
    private static IrType? Narrowing(Copy copy) =>
        copy.Source.Type.DocId == "T:System.Object" || copy.Source.Type.Kind == IrTypeKind.TypeParameter ? copy.Target.Type : null;
}

/// <summary>Names of the pseudo-fields that models and the core share.</summary>
internal static class Slots
{
    public const string Values = "values";
    public const string Keys = "keys";
    public const string Result = "result";

    /// <summary>Receivers of a delegate.</summary>
    public const string Receiver = "$receiver";

    /// <summary>What a view looks at.</summary>
    public const string Source = "$source";

    /// <summary>Delegates that run when a lazy query is enumerated.</summary>
    public const string Deferred = "$deferred";
}

/// <summary>What the solver met and could not follow.</summary>
public sealed class SolverCounts
{
    /// <summary>Places that call something without source.</summary>
    public HashSet<Instruction> LibraryCalls { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Calls that the stated default answers for, in every context.</summary>
    public List<(MethodInstance Caller, Call Call)> UnmodelledCalls { get; } = [];

    /// <summary>Where a limit left something out, each one sentence.</summary>
    public SortedSet<string> Cuts { get; } = new(StringComparer.Ordinal);
}
