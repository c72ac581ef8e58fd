using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>How a delegate is run: from where, with what, and as which kind of edge.</summary>
/// <param name="Arguments">Nodes of the arguments; null where nothing is known of one.</param>
/// <param name="Result">Node that takes the returned value.</param>
/// <param name="Edge">Null to bind values without a call edge.</param>
internal sealed record DelegateRun(MethodInstance Caller, Instruction Site, IReadOnlyList<int?> Arguments, int? Result, CallEdgeKind? Edge, SpawnInfo? Spawn)
{
    public Action<MethodInstance>? OnBound { get; init; }

    /// <summary>Runs once for each element.</summary>
    public bool Repeats { get; init; }
}

/// <summary>Delegates: made with their receiver or closure, run wherever they flow. A multicast delegate runs all it may hold.</summary>
internal sealed class Delegates(Solver solver) : ISolverFeature
{
    private readonly HashSet<(int, int, int, int)> _bound = [];

    /// <summary>Instances that some run of a delegate reached; what was never run is reported by its maker.</summary>
    public HashSet<int> Run { get; } = [];

    public void OnInstruction(MethodInstance instance, Instruction instruction)
    {
        switch (instruction)
        {
            case MakeDelegate make:
                var made = solver.Objects.At(instance, make, HeapObjectKind.Delegate, make.Type);
                solver.AddObject(instance.NodeOf(make.Target), made);
                if (make.Receiver is { } receiver) solver.Graph.AddEdge(instance.NodeOf(receiver), solver.FieldNode(made, Slots.Receiver));
                break;
            case Invoke invoke:
                var arguments = invoke.Arguments.Select(a => (int?)instance.NodeOf(a)).ToList();
                var result = invoke.Result is { } variable ? (int?)instance.NodeOf(variable) : null;
                RunAll(instance.NodeOf(invoke.Delegate), new DelegateRun(instance, invoke, arguments, result, CallEdgeKind.Call, null));
                break;
        }
    }

    /// <summary>Runs every delegate that the node may hold.</summary>
    public void RunAll(int node, DelegateRun run) => solver.Watch(node, value => RunOne(value, run));

    /// <summary>Runs the method of that name, with as many parameters as there are arguments, of every object that the node may hold.</summary>
    public void RunMethod(int node, string name, DelegateRun run) => solver.Watch(node, value =>
    {
        for (var type = value.Type.Definition; type is not null; type = type.BaseType?.Definition)
        {
            var target = type.Methods.FirstOrDefault(m => m is { IsStatic: false, Body: not null } && m.Name[(m.Name.LastIndexOf('.') + 1)..] == name && m.Parameters.Count == run.Arguments.Count);
            if (target is null) continue;
            Bind(value, target, value, run);
            return;
        }
    });

    public void RunOne(HeapObject value, DelegateRun run)
    {
        if (value.Delegate is not { } made) return;
        Run.Add(value.Id);
        if (made.Receiver is null)
        {
            Bind(value, made.Method, null, run);
            return;
        }
        if (made.Method.Kind == IrMethodKind.DelegateInvoke)
        {
            // Wraps another delegate.
            solver.Watch(solver.FieldNode(value, Slots.Receiver), inner => RunOne(inner, run));
            return;
        }
        if (made.Method.IsStatic)
        {
            // A method group of an extension method: the receiver is its first argument.
            Bind(value, made.Method, null, run with { Arguments = [solver.FieldNode(value, Slots.Receiver), .. run.Arguments] });
            return;
        }
        solver.Watch(solver.FieldNode(value, Slots.Receiver), receiver =>
        {
            var targets = made.IsVirtual ? CallBinder.Resolve(made.Method, made.Method.ContainingType, receiver.Type) : [made.Method];
            foreach (var target in targets) Bind(value, target, receiver, run);
        });
    }

    private void Bind(HeapObject value, IrMethod target, HeapObject? receiver, DelegateRun run)
    {
        if (target.Body is null)
        {
            if (!target.IsSource) BindLibraryMethod(target, receiver, run);
            return;
        }
        var origin = run.Spawn is not null ? OriginOf(run) : StartsOne(target, run) ? solver.Policy.Origin(run.Caller.Context.Origin, $"Continuation@{target.DocId}") : run.Caller.Context.Origin;
        var context = solver.Policy.Callee(value.Context, origin, null, target, receiver);
        var callee = solver.Reach(target, context);
        if (callee.Body!.This is { } self && receiver is not null) solver.AddObject(callee.NodeOf(self), receiver);
        var spawn = run.Spawn is { IsEachOnce: true } each ? each with { Which = value } : run.Spawn;
        if (run.Edge is { } kind && !target.IsIterator) solver.Calls.AddEdge(new CallEdge(run.Caller, run.Site, callee, kind, spawn, receiver) { Repeats = run.Repeats });
        if (!_bound.Add((run.Caller.Id, run.Site.Index, callee.Id, run.Result ?? -1))) return;
        for (var i = 0; i < target.Parameters.Count && i < run.Arguments.Count; i++)
        {
            if (run.Arguments[i] is { } argument && target.Parameters[i].Variable is { } parameter)
            {
                solver.Calls.BindArgument(argument, callee.NodeOf(parameter), target.Parameters[i]);
            }
        }
        run.OnBound?.Invoke(callee);
        if (run.Result is not { } result) return;
        solver.Calls.BindResult(run.Caller, run.Site, result, callee, target.ReturnType);
    }

    /// <summary>A method group of a library method, such as <c>items.ForEach(map.Add)</c>: its flows hold as at a call.</summary>
    private void BindLibraryMethod(IrMethod target, HeapObject? receiver, DelegateRun run)
    {
        if (solver.Models.Find(target.DocId) is not { } model) return;
        foreach (var effect in model.Effects)
        {
            if (effect is not Effect.Flow { From: { Root: PlaceRoot.Argument } from, To: { Root: PlaceRoot.Receiver, Slot: { } slot } } || receiver is null) continue;
            if (from.Argument < run.Arguments.Count && run.Arguments[from.Argument] is { } node) solver.Graph.AddEdge(node, solver.FieldNode(receiver, slot));
        }
    }

    /// <summary>Run for each element, it hands back a task each time: the tasks go on beside each other.</summary>
    private static bool StartsOne(IrMethod target, DelegateRun run) =>
        (run.Repeats || run.Edge == CallEdgeKind.Enumeration)
        && target.ReturnType.DocId is "T:System.Threading.Tasks.Task" or "T:System.Threading.Tasks.Task`1" or "T:System.Threading.Tasks.ValueTask" or "T:System.Threading.Tasks.ValueTask`1";

    public OriginContext OriginOf(DelegateRun run)
    {
        var spawn = run.Spawn!;
        if (spawn.AtHostStart && spawn.Many) return solver.Policy.Origin(null, Groups.Of(spawn.Kind));
        return solver.Policy.Origin(run.Caller.Context.Origin, $"{spawn.Kind}@{run.Caller.Method.DocId}#{run.Site.Index}");
    }
}
