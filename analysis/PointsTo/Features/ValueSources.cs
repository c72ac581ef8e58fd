using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>Where a value that the analysis knows nothing of enters the program: the node it would be found in, and where that stands.</summary>
/// <param name="Maker">Instance whose code takes the value in; the maker of the object that a field belongs to.</param>
/// <param name="Owner">The object that should hold it, for fields and elements.</param>
internal sealed record ValueSource(int Node, IrType Type, MethodInstance Maker, Instruction Site, string Role, HeapObject? Owner);

/// <summary>
/// Follows an empty variable back through copies, awaits, parameters, fields and calls to where its value would come from.
/// A constant (null) and what a method reached without a receiver has come from nowhere.
/// </summary>
internal sealed class ValueSources(Solver solver)
{
    private const int MaxSources = 16;
    private const int MaxVisited = 64;

    private readonly Dictionary<IrBody, ILookup<IrVariable, Instruction>> _definitions = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(int, IrVariable)> _visited = [];
    private readonly List<ValueSource> _found = [];
    private ILookup<int, CallEdge> _callers = null!;
    private ILookup<(int, int), CallEdge> _calls = null!;

    /// <summary>Looks at the calls as they are known now.</summary>
    public void Refresh()
    {
        _callers = solver.Calls.Edges.ToLookup(e => e.Callee.Id);
        _calls = solver.Calls.Edges.ToLookup(e => (e.Caller.Id, e.Site.Index));
    }

    public IReadOnlyList<ValueSource> Of(MethodInstance instance, IrVariable variable)
    {
        _visited.Clear();
        _found.Clear();
        Follow(instance, variable);
        return [.. _found];
    }

    private bool IsEmpty(MethodInstance instance, IrVariable variable) => solver.Graph.SetOf(instance.NodeOf(variable)).IsEmpty;

    private void Follow(MethodInstance instance, IrVariable variable)
    {
        if (_found.Count >= MaxSources || _visited.Count >= MaxVisited || !IsEmpty(instance, variable) || !_visited.Add((instance.Id, variable))) return;
        var body = instance.Body!;
        if (ReferenceEquals(body.This, variable)) return;
        for (var i = 0; i < instance.Method.Parameters.Count; i++)
        {
            if (ReferenceEquals(instance.Method.Parameters[i].Variable, variable)) FollowParameter(instance, i, variable);
        }
        foreach (var definition in DefinitionsOf(body)[variable]) FollowDefinition(instance, definition, variable);
    }

    private ILookup<IrVariable, Instruction> DefinitionsOf(IrBody body)
    {
        if (!_definitions.TryGetValue(body, out var known))
        {
            _definitions[body] = known = body.Instructions.Where(i => i.Defines is not null).ToLookup(i => i.Defines!);
        }
        return known;
    }

    private void FollowParameter(MethodInstance instance, int position, IrVariable variable)
    {
        var isGiven = false;
        foreach (var edge in _callers[instance.Id])
        {
            var arguments = edge.Site switch
            {
                Call { Method.IsSource: true } call when call.Method.IsConstructor == instance.Method.IsConstructor => call.Arguments,
                Invoke invoke when instance.Method.Parameters.Count == invoke.Arguments.Count => invoke.Arguments,
                _ => null,
            };
            if (arguments is null || position >= arguments.Count || edge.Kind is not (CallEdgeKind.Call or CallEdgeKind.Enumeration)) continue;
            // What is given is of no class that fits: a value of a missing package, or one declared as less than it is.
            if (ObjectsOf(edge.Caller, arguments[position]).Any(IsInexact)) continue;
            isGiven = true;
            Follow(edge.Caller, arguments[position]);
        }
        if (!isGiven && instance.Body!.Instructions is [var first, ..]) Add(instance, first, variable, "given as " + variable.Name);
    }

    private void FollowDefinition(MethodInstance instance, Instruction definition, IrVariable variable)
    {
        switch (definition)
        {
            case Copy copy:
                Follow(instance, copy.Source);
                break;
            case Cast cast when IsEmpty(instance, cast.Source) && cast.Source.Type.DocId != "T:System.Object":
                Follow(instance, cast.Source);
                break;
            case Cast cast when !IsEmpty(instance, cast.Source) && !ObjectsOf(instance, cast.Source).Any(IsInexact):
                break;
            case LoadField load when IsEmpty(instance, load.Object):
                Follow(instance, load.Object);
                break;
            case LoadField load:
                foreach (var owner in ObjectsOf(instance, load.Object)) AddField(solver.FieldNode(owner, load.Field), load.Target.Type, load.Field.Slot, owner, instance, load);
                break;
            case LoadElement load when IsEmpty(instance, load.Array):
                Follow(instance, load.Array);
                break;
            case LoadElement load:
                foreach (var owner in ObjectsOf(instance, load.Array)) AddField(solver.FieldNode(owner, Slots.Values), load.Target.Type, Slots.Values, owner, instance, load);
                break;
            case LoadStatic load:
                _found.Add(new ValueSource(solver.StaticNode(load.Field, instance.Context), load.Target.Type, instance, load, "in " + load.Field.Name, null));
                break;
            case Await wait when IsEmpty(instance, wait.Task):
                Follow(instance, wait.Task);
                break;
            case Call { Method.IsSource: true } call:
                foreach (var edge in _calls[(instance.Id, call.Index)]) FollowReturn(edge.Callee);
                break;
            case Cast or Await or Call or Invoke or Unknown:
                Add(instance, definition, variable, "from outside");
                break;
        }
    }

    /// <summary>What an API handed out may be of another class than is known.</summary>
    private static bool IsInexact(HeapObject value) => value.Kind is HeapObjectKind.External or HeapObjectKind.Modelled or HeapObjectKind.View or HeapObjectKind.Foreign;

    private void FollowReturn(MethodInstance callee)
    {
        foreach (var returned in callee.Body?.Instructions.OfType<Return>() ?? [])
        {
            if (returned.Value is { } value) Follow(callee, value);
        }
    }

    private IEnumerable<HeapObject> ObjectsOf(MethodInstance instance, IrVariable variable)
    {
        foreach (var id in solver.Graph.SetOf(instance.NodeOf(variable))) yield return solver.Objects.All[id];
    }

    private void Add(MethodInstance instance, Instruction site, IrVariable variable, string role) =>
        _found.Add(new ValueSource(instance.NodeOf(variable), variable.Type, instance, site, role, null));

    private void AddField(int node, IrType type, string slot, HeapObject owner, MethodInstance user, Instruction use)
    {
        if (solver.Graph.SetOf(node).IsEmpty) _found.Add(new ValueSource(node, type, owner.Maker ?? user, owner.Maker is null ? use : owner.Site!, $"in {slot} of #{owner.Id}", owner));
    }
}
