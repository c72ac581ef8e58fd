using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.PointsTo.Features;

/// <summary>
/// Code that runs because something is enumerated: bodies of iterators, delegates of lazy queries, the enumerators of user-defined
/// collections. It runs where the enumeration is, on that thread and under its locks.
/// </summary>
internal sealed class Enumerations(Solver solver, Delegates delegates) : ISolverFeature
{
    private sealed record Deferred(int DelegateNode, MethodInstance Maker, Instruction Site, IReadOnlyList<int?> Arguments, int? Result)
    {
        public bool IsEnumerated { get; set; }
    }

    private readonly Dictionary<int, List<Deferred>> _deferred = [];
    private readonly Dictionary<int, List<(MethodInstance Instance, Instruction Site)>> _enumerated = [];
    private readonly HashSet<(int, int, int)> _seen = [];
    private readonly HashSet<int> _iterated = [];

    /// <summary>The delegate runs whenever <paramref name="query"/> is enumerated.</summary>
    public void Defer(HeapObject query, int delegateNode, MethodInstance maker, Instruction site, IReadOnlyList<int?> arguments, int? result)
    {
        if (!_deferred.TryGetValue(query.Id, out var list)) _deferred[query.Id] = list = [];
        if (list.Exists(d => d.DelegateNode == delegateNode)) return;
        var deferred = new Deferred(delegateNode, maker, site, arguments, result);
        list.Add(deferred);
        // A query may reach who enumerates it before its delegate is known.
        foreach (var (instance, enumeration) in _enumerated.GetValueOrDefault(query.Id)?.ToArray() ?? []) RunFor(deferred, instance, enumeration);
    }

    private void RunFor(Deferred deferred, MethodInstance instance, Instruction site)
    {
        deferred.IsEnumerated = true;
        delegates.RunAll(deferred.DelegateNode, new DelegateRun(instance, site, deferred.Arguments, deferred.Result, CallEdgeKind.Enumeration, null) { Repeats = true });
    }

    public void Enumerated(MethodInstance instance, Instruction site, HeapObject value)
    {
        if (!_seen.Add((instance.Id, site.Index, value.Id))) return;
        if (value.Kind == HeapObjectKind.Iterator && value.Body is { } body)
        {
            _iterated.Add(value.Id);
            solver.Calls.AddEdge(new CallEdge(instance, site, body, CallEdgeKind.Enumeration, null, null));
        }
        if (!_enumerated.TryGetValue(value.Id, out var places)) _enumerated[value.Id] = places = [];
        places.Add((instance, site));
        foreach (var deferred in _deferred.GetValueOrDefault(value.Id)?.ToArray() ?? []) RunFor(deferred, instance, site);
        if (value.View is not null) solver.Watch(solver.FieldNode(value, Slots.Source), source => Enumerated(instance, site, source));
        if (value.Type.IsSource && value.View is null) EnumerateUserCollection(instance, site, value);
    }

    /// <summary>A lazy query or iterator that nothing known enumerates is taken as enumerated where it is made.</summary>
    public bool OnQuiet()
    {
        var added = false;
        foreach (var value in solver.Objects.All.ToArray())
        {
            if (value is { Kind: HeapObjectKind.Iterator, Body: { } body, Maker: { } maker, Site: { } site } && _iterated.Add(value.Id))
            {
                solver.Calls.AddEdge(new CallEdge(maker, site, body, CallEdgeKind.Call, null, null));
            }
        }
        foreach (var deferred in _deferred.Values.SelectMany(l => l))
        {
            if (deferred.IsEnumerated) continue;
            deferred.IsEnumerated = added = true;
            delegates.RunAll(deferred.DelegateNode, new DelegateRun(deferred.Maker, deferred.Site, deferred.Arguments, deferred.Result, CallEdgeKind.Call, null) { Repeats = true });
        }
        return added;
    }

    private void EnumerateUserCollection(MethodInstance instance, Instruction site, HeapObject collection)
    {
        foreach (var (slot, targets) in collection.Type.Definition.Dispatch)
        {
            if (slot.DocId != "M:System.Collections.Generic.IEnumerable`1.GetEnumerator") continue;
            foreach (var target in targets)
            {
                if (target.Method.Body is null) continue;
                var context = solver.Policy.Callee(instance.Context, instance.Context.Origin, null, target.Method, collection);
                var callee = solver.Reach(target.Method, context);
                if (callee.Body!.This is { } self) solver.AddObject(callee.NodeOf(self), collection);
                solver.Calls.AddEdge(new CallEdge(instance, site, callee, CallEdgeKind.Call, null, collection));
                var enumerators = solver.Graph.Allocate();
                solver.Calls.BindResult(instance, site, enumerators, callee, target.Method.ReturnType);
                solver.Watch(enumerators, enumerator =>
                {
                    solver.Graph.AddEdge(solver.FieldNode(enumerator, Slots.Values), solver.FieldNode(collection, Slots.Values));
                    Enumerated(instance, site, enumerator);
                });
            }
        }
    }
}
