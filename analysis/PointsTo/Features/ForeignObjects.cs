using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>
/// Objects of the program's classes that nothing in the program makes: deserializers, databases, model binders and frameworks do. Where
/// the program calls its own method, or uses a map, on a value that nothing is known of, the place where the value comes in makes one object,
/// of the class that is declared there, or of each class of the program that may stand for it. Each place makes its own: what comes from
/// outside is nobody else's until the program itself hands it on.
/// </summary>
internal sealed class ForeignObjects(Solver solver, Injection injection) : ISolverFeature
{
    /// <summary>Classes that are taken for one interface or abstract class.</summary>
    private const int MaxClasses = 8;

    /// <summary>Objects held by objects that are all from outside.</summary>
    private const int MaxDepth = 5;

    /// <summary>Objects that are added before it is looked at what they lead to.</summary>
    private const int MaxAtOnce = 100;

    private readonly ValueSources _sources = new(solver);
    private readonly HashSet<(int Node, IrType Type)> _supplied = [];
    private readonly Dictionary<HeapObject, HeapObject> _ownerOf = [];
    private readonly List<(MethodInstance Caller, Instruction Site, IrVariable Used)> _open = [];
    private int _added;

    public void OnCall(MethodInstance caller, Call call)
    {
        if (call.Method.IsSource)
        {
            if (call is { Receiver: { } receiver, Method.IsConstructor: false } && !ReferenceEquals(receiver, caller.Body!.This)) _open.Add((caller, call, receiver));
            return;
        }
        foreach (var effect in solver.Models.ModelOf(call)?.Effects ?? [])
        {
            if (effect is Effect.MapOperation { Target: { Slot: null } target } && target.In(call) is { } map && IsMap(map.Type)) _open.Add((caller, call, map));
        }
    }

    public void OnInstruction(MethodInstance instance, Instruction instruction)
    {
        if (instruction is MakeDelegate { Receiver: { Type.Kind: not IrTypeKind.Closure } receiver, Method: { IsSource: true, IsStatic: false } }) _open.Add((instance, instruction, receiver));
    }

    public bool OnQuiet()
    {
        _open.RemoveAll(use => !solver.Graph.SetOf(use.Caller.NodeOf(use.Used)).IsEmpty);
        if (_open.Count == 0) return false;
        if (!solver.IsRoomy)
        {
            solver.Counts.Cuts.Add("The program is too large for all objects that come from outside: some calls on such objects were not followed.");
            return false;
        }
        _added = 0;
        _sources.Refresh();
        foreach (var (caller, site, used) in _open)
        {
            if (_added >= MaxAtOnce) break;
            foreach (var source in _sources.Of(caller, used)) Supply(caller, site, used, source);
        }
        return _added > 0;
    }

    private bool IsMap(IrType type) => solver.Models.FindType(type.DocId) is not null;

    private void Supply(MethodInstance caller, Instruction site, IrVariable used, ValueSource source)
    {
        var wanted = ContextPolicy.Actual(used.Type, caller.Method, caller.Context) ?? used.Type.Constraints.FirstOrDefault(c => c.IsSource);
        if (wanted is null) return;
        if (source.Type.IsSource && source.Type.Kind != IrTypeKind.TypeParameter && TypeFilter.IsAssignable(source.Type, wanted)) wanted = source.Type;
        if (!_supplied.Add((source.Node, wanted))) return;
        if (Enclosing(source.Owner, wanted) is { } same)
        {
            Add(source.Node, same);
            return;
        }
        if (Depth(source.Owner) >= MaxDepth) return;
        var classes = wanted is { IsSource: true, Kind: IrTypeKind.Class, IsAbstract: false } || !wanted.IsSource ? [wanted] : injection.ClassesOf(wanted, MaxClasses);
        foreach (var made in classes) Make(caller, site, made, source);
    }

    private void Make(MethodInstance caller, Instruction site, IrType type, ValueSource source)
    {
        var made = solver.Objects.At(source.Maker, source.Site, HeapObjectKind.Foreign, type, $"{source.Role} {type.DisplayName}");
        if (source.Owner is { } owner) _ownerOf.TryAdd(made, owner);
        Add(source.Node, made);
        if (!type.IsSource) return;
        var constructors = Injection.Constructors(type).ToList();
        foreach (var constructor in constructors.Where(c => c.Parameters.Count == 0).DefaultIfEmpty(constructors.FirstOrDefault()))
        {
            if (constructor is null) continue;
            var instance = solver.Reach(constructor, solver.Policy.Callee(caller.Context, caller.Context.Origin, null, constructor, made));
            solver.AddObject(instance.NodeOf(constructor.Body!.This!), made);
            solver.Calls.AddEdge(new CallEdge(caller, site, instance, CallEdgeKind.Call, null, made));
        }
    }

    private void Add(int node, HeapObject value)
    {
        solver.AddObject(node, value);
        _added++;
    }

    /// <summary>The object itself, or one that holds it, when it is of that type: a list that goes on is taken as one element.</summary>
    private HeapObject? Enclosing(HeapObject? owner, IrType type)
    {
        for (var at = owner; at is { Kind: HeapObjectKind.Foreign }; at = _ownerOf.GetValueOrDefault(at))
        {
            if (ReferenceEquals(at.Type.Definition, type.Definition)) return at;
        }
        return null;
    }

    private int Depth(HeapObject? owner)
    {
        var depth = 0;
        for (var at = owner; at is { Kind: HeapObjectKind.Foreign }; at = _ownerOf.GetValueOrDefault(at)) depth++;
        return depth;
    }
}
