using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>
/// Calls of methods without source, by their models. Without a model: delegates are taken as run at once (handlers of events: as
/// run on another thread, one at a time), the result is an unknown object, and the call is counted.
/// </summary>
internal sealed class LibraryModels(Solver solver, Delegates delegates, Enumerations enumerations, Injection injection) : ISolverFeature
{
    private readonly HashSet<(int, int)> _defaulted = [];
    private readonly Activation _activation = new(solver, injection);
    private Dictionary<string, IrType>? _types;

    /// <summary>A handler added to a field-like event that a model knows (source of a framework, or stubs of it).</summary>
    public void OnInstruction(MethodInstance instance, Instruction instruction)
    {
        var (field, handler) = instruction switch
        {
            StoreField { Field.IsEvent: true } store => (store.Field, store.Source),
            StoreStatic { Field.IsEvent: true } store => (store.Field, store.Source),
            _ => (null, null),
        };
        if (field is null || handler is null) return;
        var id = $"M:{field.ContainingType.DocId[2..]}.add_{field.Name}({field.Type.DocId[2..]})";
        if (solver.Models.Find(id) is not { } model) return;
        foreach (var effect in model.Effects)
        {
            if (effect is not Effect.Spawn spawn) continue;
            var info = new SpawnInfo(spawn.Kind, spawn.Many, spawn.AtHostStart, false, null, false);
            delegates.RunAll(instance.NodeOf(handler), new DelegateRun(instance, instruction, [], null, CallEdgeKind.Spawn, info));
        }
    }

    public bool OnQuiet() => _activation.OnQuiet();

    public bool OnLibraryCall(MethodInstance caller, Call call)
    {
        if (solver.Models.ModelOf(call) is { } model)
        {
            Apply(caller, call, model);
            return true;
        }
        if (call.Dispatch != CallDispatch.Virtual) ApplyDefault(caller, call);
        return true;
    }

    public void OnLibraryReceiver(MethodInstance caller, Call call, HeapObject receiver)
    {
        if (call.Method.IsSource || solver.Models.ModelOf(call) is not null) return;
        ApplyDefault(caller, call);
    }

    private void Apply(MethodInstance caller, Call call, ApiModel model)
    {
        foreach (var effect in model.Effects)
        {
            switch (effect)
            {
                case Effect.Fresh fresh:
                    if (NodeOf(caller, call, fresh.At with { Slot = null }) is not { } freshNode) break;
                    if (fresh.At.Slot is null)
                    {
                        solver.AddObject(freshNode, MadeAt(caller, call, fresh.At, fresh.TypeDocId));
                        break;
                    }
                    // What another object comes to hold: the task of a completion source, the groups of a query.
                    var madeNode = solver.Graph.Allocate();
                    solver.AddObject(madeNode, MadeAt(caller, call, fresh.At, fresh.TypeDocId));
                    WriteTo(caller, call, fresh.At, madeNode);
                    break;
                case Effect.View view:
                    ApplyView(caller, call, view, model);
                    break;
                case Effect.Flow flow:
                    ApplyFlow(caller, call, flow);
                    break;
                case Effect.Duplicate { Of: { } of } when call.Result is not null && ReadNode(caller, call, of) is { } original:
                    solver.Watch(original, value => Duplicate(caller, call, value));
                    break;
                case Effect.RunDelegate run:
                    ApplyRun(caller, call, run);
                    break;
                case Effect.Spawn spawn:
                    ApplySpawn(caller, call, spawn);
                    break;
                case Effect.MapOperation { Kind: AccessKind.Enumerate } operation:
                    if (ReadNode(caller, call, operation.Target) is { } target) solver.Watch(target, value => enumerations.Enumerated(caller, call, value));
                    break;
                case Effect.MapOperation { Kind: AccessKind.Read, Target.Root: PlaceRoot.Argument } question when call.Method.IsStatic && ReadNode(caller, call, question.Target) is { } asked:
                    // What counts the elements of a collection without looking at them goes through those of a query.
                    solver.Watch(asked, value =>
                    {
                        if (value.IsLazy) enumerations.Enumerated(caller, call, value);
                    });
                    break;
                case Effect.Register register:
                    injection.Register(caller, call, register);
                    break;
                case Effect.Resolve resolve:
                    injection.Resolve(caller, call, resolve);
                    break;
                case Effect.Activate activate:
                    _activation.Activate(caller, call, activate, activate.Arguments is { } given ? ReadNode(caller, call, given) : null);
                    break;
            }
        }
    }

    private void Duplicate(MethodInstance caller, Call call, HeapObject original)
    {
        if (ReferenceEquals(original.Site, call)) return;
        var made = solver.Objects.At(caller, call, HeapObjectKind.Allocation, original.Type, "duplicate " + original.Type.DisplayName);
        solver.AddObject(caller.NodeOf(call.Result!), made);
        foreach (var slot in (string[])[Slots.Values, Slots.Keys]) solver.Graph.AddEdge(solver.FieldNode(original, slot), solver.FieldNode(made, slot));
        for (var type = original.Type.Definition; type is { IsSource: true }; type = type.BaseType?.Definition)
        {
            foreach (var field in type.Fields.Where(f => !f.IsStatic)) solver.Graph.AddEdge(solver.FieldNode(original, field), solver.FieldNode(made, field));
        }
    }

    private HeapObject MadeAt(MethodInstance caller, Call call, Place at, string? typeDocId)
    {
        var type = typeDocId is null ? null : TypeNamed(typeDocId);
        if (type is null)
        {
            type = TypeAt(call, at);
            // What a task or a collection of this type holds.
            foreach (var _ in at.Steps) type = type.ElementType ?? (type.TypeArguments.Count > 0 ? type.TypeArguments[^1] : type);
        }
        return solver.Objects.At(caller, call, HeapObjectKind.Modelled, type, "made " + at, madeAs: typeDocId);
    }

    private IrType? TypeNamed(string docId)
    {
        if (_types is null)
        {
            _types = [];
            foreach (var type in solver.Program.Types) _types.TryAdd(type.DocId, type);
        }
        return _types.GetValueOrDefault(docId);
    }

    private void ApplyView(MethodInstance caller, Call call, Effect.View view, ApiModel model)
    {
        if (NodeOf(caller, call, view.At) is not { } at || ReadNode(caller, call, view.Of) is not { } of) return;
        var made = solver.Objects.At(caller, call, HeapObjectKind.View, TypeAt(call, view.At), "view " + view.At, view.Kind);
        solver.AddObject(at, made);
        // A query whose row says itself what its elements are does not take over those of its source.
        var ownElements = view.Kind == ViewKind.Query && model.Effects.Any(e =>
            e is Effect.Flow { To: { Root: PlaceRoot.Result, Slot: Slots.Values } } or Effect.RunDelegate { Result: { Root: PlaceRoot.Result, Slot: Slots.Values } });
        solver.Watch(of, source =>
        {
            if (ReferenceEquals(source, made)) return;
            solver.AddObject(solver.FieldNode(made, Slots.Source), source);
            if (ownElements) return;
            if (view.Kind == ViewKind.Keys)
            {
                solver.Graph.AddEdge(solver.FieldNode(source, Slots.Keys), solver.FieldNode(made, Slots.Values));
                return;
            }
            solver.Graph.AddEdge(solver.FieldNode(source, Slots.Values), solver.FieldNode(made, Slots.Values));
            if (view.Kind == ViewKind.Values) return;
            solver.Graph.AddEdge(solver.FieldNode(source, Slots.Keys), solver.FieldNode(made, Slots.Keys));
            if (view.Kind == ViewKind.Wrapper) solver.Graph.AddEdge(solver.FieldNode(made, Slots.Values), solver.FieldNode(source, Slots.Values));
        });
    }

    private void ApplyFlow(MethodInstance caller, Call call, Effect.Flow flow)
    {
        if (ReadNode(caller, call, flow.From) is { } from) WriteTo(caller, call, flow.To, from);
    }

    private int? ReadNode(MethodInstance caller, Call call, Place place) =>
        NodeOf(caller, call, place) is { } root ? Follow(root, place.Steps) : null;

    private int Follow(int node, IEnumerable<string> steps)
    {
        foreach (var step in steps)
        {
            var next = solver.Graph.Allocate();
            solver.LoadSlot(node, step, next);
            node = next;
        }
        return node;
    }

    private void WriteTo(MethodInstance caller, Call call, Place place, int from)
    {
        if (NodeOf(caller, call, place) is not { } root) return;
        var steps = place.Steps;
        // Awaiters, entries and wrappers are transparent: what they stand for has another type.
        if (steps.Count == 0) solver.Graph.AddEdge(from, root, Solver.FilterOf(place.In(call) is { Type.IsSource: true } target ? target.Type : null));
        else solver.StoreSlot(Follow(root, steps.Take(steps.Count - 1)), steps[^1], from);
    }

    private void ApplyRun(MethodInstance caller, Call call, Effect.RunDelegate run)
    {
        if (ReadNode(caller, call, run.Delegate) is not { } delegateNode) return;
        var arguments = run.Arguments.Select(a => a is null ? null : ReadNode(caller, call, a)).ToList();
        int? result = null;
        if (run.Result is { } place)
        {
            result = solver.Graph.Allocate();
            WriteTo(caller, call, place, result.Value);
        }
        switch (run.Timing)
        {
            case DelegateTiming.Deferred when call.Result is { } query:
                solver.Watch(caller.NodeOf(query), made =>
                {
                    if (ReferenceEquals(made.Site, call)) enumerations.Defer(made, delegateNode, caller, call, arguments, result);
                });
                break;
            case DelegateTiming.ParallelOnce:
                delegates.RunAll(delegateNode, new DelegateRun(caller, call, arguments, result, CallEdgeKind.Spawn, new SpawnInfo(OriginKind.ParallelBody, false, false, true, null, true) { IsEachOnce = true }));
                break;
            case DelegateTiming.Parallel:
                delegates.RunAll(delegateNode, new DelegateRun(caller, call, arguments, result, CallEdgeKind.Spawn, new SpawnInfo(OriginKind.ParallelBody, true, false, true, null, true)));
                break;
            default:
                var edge = run.Timing == DelegateTiming.Once ? CallEdgeKind.Once : CallEdgeKind.Call;
                delegates.RunAll(delegateNode, new DelegateRun(caller, call, arguments, result, edge, null) { Repeats = run.Arguments.Any(a => a?.Slot is Slots.Values or Slots.Keys) });
                break;
        }
    }

    private void ApplySpawn(MethodInstance caller, Call call, Effect.Spawn spawn)
    {
        if (ReadNode(caller, call, spawn.Delegate) is not { } delegateNode) return;
        if (spawn.UnlessOff is { } off && off < call.Arguments.Count && Constants.IsOff(caller.Body!, call.Arguments[off])) return;
        var arguments = spawn.Arguments.Select(a => a is null ? null : ReadNode(caller, call, a)).ToList();
        int? result = null;
        if (spawn.Result is { } place)
        {
            result = solver.Graph.Allocate();
            WriteTo(caller, call, place, result.Value);
        }
        var handle = spawn.Handle is null ? null : ReadNode(caller, call, spawn.Handle);
        if (handle is { } handleNode)
        {
            solver.Watch(handleNode, value => Start(value));
            return;
        }
        Start(null);

        void Start(HeapObject? value)
        {
            var waits = spawn.AtHostStart || spawn.Result is { Slot: "inner" } || spawn.Kind is OriginKind.Request or OriginKind.Message or OriginKind.HostedService or OriginKind.Dataflow or OriginKind.ParallelBody;
            var many = spawn.Many && !(spawn.OneShotArgument is { } period && period < call.Arguments.Count && Constants.IsOnce(caller.Body!, call.Arguments[period]));
            var info = new SpawnInfo(spawn.Kind, many, spawn.AtHostStart, false, value, waits) { OneShotSetter = spawn.OneShotSetter, DegreeSetter = spawn.DegreeSetter, DegreeOf = spawn.DegreeOf, IfTrue = spawn.IfTrue, OnContext = spawn.OnContext, Title = EntryTitles.Of(spawn, caller.Body!, call) };
            var source = delegateNode;
            // The delegate that this very thread or timer object was made with.
            if (value is not null && spawn.Delegate is { Slot: { } slot } && spawn.Delegate with { Slot = null } == spawn.Handle! with { Slot = null }) source = solver.FieldNode(value, slot);
            var run = new DelegateRun(caller, call, arguments, result, CallEdgeKind.Spawn, info) { OnBound = spawn.AtHostStart ? injection.InjectParameters : null };
            if (spawn.Method is { } method) delegates.RunMethod(source, method, run);
            else delegates.RunAll(source, run);
        }
    }

    private void ApplyDefault(MethodInstance caller, Call call)
    {
        if (!_defaulted.Add((caller.Id, call.Index))) return;
        solver.Counts.UnmodelledCalls.Add((caller, call));
        var isEvent = call.Method.Name.StartsWith("add_", StringComparison.Ordinal);
        foreach (var argument in call.Arguments)
        {
            if (argument.Type.Kind is not (IrTypeKind.Delegate or IrTypeKind.Class or IrTypeKind.Unknown)) continue;
            var spawn = isEvent ? new SpawnInfo(OriginKind.Event, false, false, false, null, false) : null;
            delegates.RunAll(caller.NodeOf(argument), new DelegateRun(caller, call, [], null, isEvent ? CallEdgeKind.Spawn : CallEdgeKind.Call, spawn));
        }
        if (call.Result is { } result && result.Type.Kind is IrTypeKind.Class or IrTypeKind.Interface or IrTypeKind.Array && result.Type.DocId != "T:System.String")
        {
            // A fluent API hands back what it was called on.
            if (call.Receiver is { } receiver && !call.Method.IsSource) solver.Graph.AddEdge(caller.NodeOf(receiver), caller.NodeOf(result), Solver.FilterOf(result.Type));
            solver.AddObject(caller.NodeOf(result), solver.Objects.At(caller, call, HeapObjectKind.External, result.Type, "unknown"));
        }
    }

    private static IrType TypeAt(Call call, Place place) => place.Root switch
    {
        PlaceRoot.Result => call.Result?.Type ?? call.Method.ReturnType,
        PlaceRoot.Receiver => call.OnType,
        _ => place.Argument < call.Arguments.Count ? call.Arguments[place.Argument].Type : call.Method.ReturnType,
    };

    private static int? NodeOf(MethodInstance caller, Call call, Place place) => place.In(call) is { } variable ? caller.NodeOf(variable) : null;
}
