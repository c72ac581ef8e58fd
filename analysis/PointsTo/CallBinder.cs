using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo;

/// <summary>Connects calls with callees: dispatch, arguments, results, and the edges of the call graph.</summary>
internal sealed class CallBinder(Solver solver)
{
    private readonly List<CallEdge> _edges = [];
    private readonly HashSet<(int, int, int, CallEdgeKind, int, int)> _known = [];
    private readonly HashSet<(int, int, int)> _bound = [];
    private readonly Dictionary<(int Slot, int OnType, int Receiver), IReadOnlyList<IrMethod>> _resolved = [];

    /// <summary>Callees of calls whose receivers are not told apart: one more receiver only joins the others.</summary>
    private readonly Dictionary<(int Caller, int Site, int Target), MethodInstance> _shared = [];
    private readonly TaskUses _tasks = new();
    private readonly Dictionary<IrMethod, List<IrMethod>> _staticImplementations = [];

    public IReadOnlyList<CallEdge> Edges => _edges;

    public void AddEdge(CallEdge edge)
    {
        if (_known.Add((edge.Caller.Id, edge.Site.Index, edge.Callee.Id, edge.Kind, edge.Spawn?.Handle?.Id ?? -1, edge.Spawn?.Which?.Id ?? -1))) _edges.Add(edge);
    }

    public void Process(MethodInstance caller, Call call)
    {
        var method = call.Method;
        foreach (var feature in solver.Features) feature.OnCall(caller, call);
        if (call.Dispatch == CallDispatch.Static) solver.Initialize(caller, call.OnType, call);
        if (!method.IsSource || solver.Models.ModelOf(call) is not null)
        {
            solver.Counts.LibraryCalls.Add(call);
            LibraryCall(caller, call);
            return;
        }
        switch (call.Dispatch)
        {
            case CallDispatch.Static when method.IsVirtual || method.IsAbstract:
                foreach (var target in StaticImplementations(method)) Bind(caller, call, target, null);
                break;
            case CallDispatch.Static:
                Bind(caller, call, method, null);
                break;
            case CallDispatch.Direct:
                DirectCall(caller, call, method);
                break;
            case CallDispatch.Virtual:
                solver.Watch(caller.NodeOf(call.Receiver!), receiver => VirtualCall(caller, call, receiver));
                break;
        }
    }

    /// <summary>The static methods that implement one of an interface: which of them a call through a type parameter means is not followed.</summary>
    private List<IrMethod> StaticImplementations(IrMethod slot)
    {
        if (_staticImplementations.TryGetValue(slot, out var known)) return known;
        var found = solver.Program.Types.Where(t => t.IsSource && ReferenceEquals(t, t.Definition) && t.Dispatch.ContainsKey(slot)).SelectMany(t => t.Dispatch[slot]).Select(t => t.Method);
        return _staticImplementations[slot] = [.. found.Where(m => m.Body is not null).Distinct()];
    }

    /// <summary>The method that a virtual or interface call runs on an exact receiver; empty when no source method does.</summary>
    public static IEnumerable<IrMethod> Resolve(IrMethod slot, IrType onType, IrType receiver)
    {
        for (var type = receiver.Definition; type is not null; type = type.BaseType?.Definition)
        {
            for (var method = slot; method is not null; method = method.Overridden)
            {
                if (!type.Dispatch.TryGetValue(method, out var targets)) continue;
                var exact = targets.Where(t => t.Interface is not null && ReferenceEquals(t.Interface, onType)).ToList();
                return (exact.Count > 0 ? exact : targets).Select(t => t.Method).Distinct();
            }
            if (type.IsSource && ReferenceEquals(type, slot.ContainingType.Definition)) break;
        }
        return slot is { Body: not null, IsAbstract: false } ? [slot] : [];
    }

    /// <summary>Connects one call with one callee for one receiver (or for whatever stands at the call).</summary>
    public MethodInstance Bind(MethodInstance caller, Call call, IrMethod target, HeapObject? receiver)
    {
        if (target.Kind != IrMethodKind.Lambda && receiver is not null && FieldShape.TryInline(solver, caller, call, target, receiver, out var inlined)) return inlined!;
        var isShared = receiver is not null && solver.Policy.IsIndependentOf(target, receiver);
        if (isShared && _shared.TryGetValue((caller.Id, call.Index, target.Id), out var shared))
        {
            if (shared.Body?.This is { } joined) solver.AddObject(shared.NodeOf(joined), receiver!);
            return shared;
        }
        var context = solver.Policy.Callee(caller.Context, OriginOf(caller, call, target), call, target, receiver);
        var callee = solver.Reach(target, context);
        if (isShared) _shared[(caller.Id, call.Index, target.Id)] = callee;
        if (callee.Body?.This is { } self)
        {
            if (receiver is not null) solver.AddObject(callee.NodeOf(self), receiver);
            else if (call.Receiver is { } variable) solver.Graph.AddEdge(caller.NodeOf(variable), callee.NodeOf(self), Solver.FilterOf(self.Type));
        }
        var passed = PassThrough.PositionOf(target);
        if (passed == PassThrough.Receiver && receiver is not null && call.Result is { } same) solver.AddObject(caller.NodeOf(same), receiver);
        // The body of an iterator runs where its result is enumerated.
        if (!target.IsIterator) AddEdge(new CallEdge(caller, call, callee, CallEdgeKind.Call, null, receiver));
        if (!_bound.Add((caller.Id, call.Index, callee.Id))) return callee;
        for (var i = 0; i < target.Parameters.Count && i < call.Arguments.Count; i++)
        {
            var parameter = target.Parameters[i];
            if (parameter.Variable is null) continue;
            BindArgument(caller.NodeOf(call.Arguments[i]), callee.NodeOf(parameter.Variable), parameter);
        }
        if (call.Result is not { } result) return callee;
        if (passed >= 0 && passed < call.Arguments.Count) solver.Graph.AddEdge(caller.NodeOf(call.Arguments[passed.Value]), caller.NodeOf(result), Solver.FilterOf(target.Parameters[passed.Value].Type));
        else if (passed != PassThrough.Receiver || receiver is null) BindResult(caller, call, result, callee);
        return callee;
    }

    /// <summary>What an async method makes that is not waited for at once is told apart, as what any other start of a flow makes is.</summary>
    private OriginContext OriginOf(MethodInstance caller, Call call, IrMethod target)
    {
        var origin = caller.Context.Origin;
        return !target.IsAsync || target.IsIterator || _tasks.IsAwaitedAtOnce(caller.Body!, call) ? origin : solver.Policy.Origin(origin, $"Continuation@{caller.Method.DocId}#{call.Index}");
    }

    public void BindArgument(int argument, int parameterNode, IrParameter parameter)
    {
        if (Solver.IsInert(parameter.Type)) return;
        if (parameter.RefKind != IrRefKind.Out) solver.Graph.AddEdge(argument, parameterNode, Solver.FilterOf(parameter.Type));
        if (parameter.RefKind is IrRefKind.Ref or IrRefKind.Out) solver.Graph.AddEdge(parameterNode, argument);
    }

    /// <summary>Where the result of a callee goes: wrapped in a task for async methods, in a sequence for iterators.</summary>
    public void BindResult(MethodInstance caller, Instruction site, IrVariable result, MethodInstance callee)
    {
        // What a generic method returns is what this call makes of its type parameter.
        var filter = callee.Method.ReturnType.Kind == IrTypeKind.TypeParameter ? Solver.FilterOf(result.Type) : -1;
        BindResult(caller, site, caller.NodeOf(result), callee, callee.Method.ReturnType, filter);
    }

    public void BindResult(MethodInstance caller, Instruction site, int resultNode, MethodInstance callee, IrType type, int filter = -1)
    {
        if (callee.Method.IsIterator)
        {
            var sequence = solver.Objects.At(caller, site, HeapObjectKind.Iterator, type, "iterator " + callee.Id, null, callee);
            solver.AddObject(resultNode, sequence);
            solver.Graph.AddEdge(callee.YieldNode, solver.FieldNode(sequence, Slots.Values));
        }
        else if (callee.Method.IsAsync)
        {
            var task = solver.Objects.At(caller, site, HeapObjectKind.AsyncTask, type, "task", null, callee);
            solver.AddObject(resultNode, task);
            solver.Graph.AddEdge(callee.ReturnNode, solver.FieldNode(task, Slots.Result));
        }
        else if (!Solver.IsInert(type))
        {
            solver.Graph.AddEdge(callee.ReturnNode, resultNode, filter);
            if (!callee.Method.ReturnsReference) return;
            foreach (var end in callee.Body?.Instructions.OfType<Return>() ?? [])
            {
                if (end.Value is { } referred) solver.Graph.AddEdge(resultNode, callee.NodeOf(referred));
            }
        }
    }

    private void DirectCall(MethodInstance caller, Call call, IrMethod method)
    {
        if (solver.Policy.MayNeedReceiver(method) || FieldShape.IsAccessor(method))
        {
            var self = Solver.FilterOf(method.ContainingType.Kind == IrTypeKind.Closure ? null : method.ContainingType);
            solver.Watch(caller.NodeOf(call.Receiver!), receiver =>
            {
                if (self >= 0 && receiver.Type.Kind != IrTypeKind.Closure && !solver.Filter.Passes(receiver, method.ContainingType)) return;
                Bind(caller, call, method, receiver);
            });
            return;
        }
        Bind(caller, call, method, null);
    }

    private void VirtualCall(MethodInstance caller, Call call, HeapObject receiver)
    {
        var found = false;
        var key = (call.Method.Id, call.OnType.Id, receiver.Type.Definition.Id);
        if (!_resolved.TryGetValue(key, out var targets)) _resolved[key] = targets = [.. Resolve(call.Method, call.OnType, receiver.Type)];
        for (var i = 0; i < targets.Count; i++)
        {
            var target = targets[i];
            if (target.Body is null) continue;
            found = true;
            Bind(caller, call, target, receiver);
        }
        if (found) return;
        foreach (var feature in solver.Features) feature.OnLibraryReceiver(caller, call, receiver);
    }

    private void LibraryCall(MethodInstance caller, Call call)
    {
        foreach (var feature in solver.Features)
        {
            if (feature.OnLibraryCall(caller, call)) break;
        }
        if (call.Receiver is not { } receiver || call.Dispatch != CallDispatch.Virtual)
        {
            if (call.Receiver is { } direct)
            {
                solver.Watch(caller.NodeOf(direct), value =>
                {
                    foreach (var feature in solver.Features) feature.OnLibraryReceiver(caller, call, value);
                });
            }
            return;
        }
        solver.Watch(caller.NodeOf(receiver), value => VirtualCall(caller, call, value));
    }
}
