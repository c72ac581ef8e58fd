using MapAudit.Analysis.Findings;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;

namespace MapAudit.Analysis.PointsTo;

/// <summary>How well calls were understood: places, whatever the number of contexts they run in.</summary>
public static class CallCoverage
{
    /// <summary>Library members without a model; those first that are most often given a delegate or a map.</summary>
    public static IReadOnlyList<UnmodelledCallee> Unmodelled(PointsToResult heap, ModelIndex models)
    {
        var shown = new Dictionary<int, bool>();
        var places = heap.Counts.UnmodelledCalls.GroupBy(c => c.Call).Select(g => (g.Key.Method, IsGiven: g.Any(c => c.Call.Arguments.Any(a => Matters(heap, models, shown, c.Caller, a)))));
        return [.. places.GroupBy(p => $"{p.Method.ContainingType.Name}.{p.Method.Name}", StringComparer.Ordinal)
            .Select(g => new UnmodelledCallee(g.Key, g.Count(), g.Count(p => p.IsGiven)))
            .OrderByDescending(c => c.Given).ThenByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal)];
    }

    /// <summary>Places that call a library member, and those among them that no model speaks of.</summary>
    public static Share UnmodelledShare(PointsToResult heap) =>
        new(heap.Counts.UnmodelledCalls.Select(c => c.Call).Distinct().Count(), heap.Counts.LibraryCalls.Count);

    /// <summary>Places in code that runs which run, read or write what the analysis cannot name, by the library member that does.</summary>
    public static IReadOnlyList<NamedCount> Opaque(PointsToResult heap, ModelIndex models) =>
        [.. heap.Instances.Where(i => i.Body is not null).SelectMany(i => i.Body!.Instructions.OfType<Call>()).Distinct()
            .Where(c => !c.Method.IsSource && (models.ModelOf(c)?.Effects.Any(e => e is Effect.Opaque) ?? false))
            .CountBy(c => $"{c.Method.ContainingType.Name}.{c.Method.Name}", StringComparer.Ordinal)
            .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new NamedCount(c.Key, c.Value))];

    /// <summary>Methods of the program that a virtual call of the program may run, on average; calls that reach none are left out.</summary>
    public static double TargetsPerVirtualCall(PointsToResult heap)
    {
        var targets = heap.Edges.Where(e => e is { Kind: CallEdgeKind.Call, Site: Call { Dispatch: CallDispatch.Virtual, Method.IsSource: true }, Callee.Method.IsConstructor: false })
            .Select(e => (e.Site, e.Callee.Method)).Distinct().CountBy(p => p.Site).Select(p => p.Value).ToList();
        return targets.Count == 0 ? 0 : targets.Average();
    }

    /// <summary>
    /// Places in code that runs which call a member of the program on an object that nothing is known to make, in no context: what would run
    /// there is not part of the result.
    /// </summary>
    public static Share OnUnknownObjects(PointsToResult heap)
    {
        var known = new Dictionary<Call, bool>(ReferenceEqualityComparer.Instance);
        foreach (var instance in heap.Instances)
        {
            foreach (var call in instance.Body?.Instructions.OfType<Call>() ?? [])
            {
                if (call is not { Receiver: not null, Method: { IsSource: true, IsConstructor: false } } || known.GetValueOrDefault(call)) continue;
                known[call] = heap.CallsAt(instance, call).Count > 0 || heap.PointsTo(instance, call.Receiver).Any(receiver => RunsKnownCode(call, receiver));
            }
        }
        return new(known.Values.Count(isKnown => !isKnown), known.Count);
    }

    /// <summary>A call without an edge, too: of an accessor that is taken as the field it reads, or of an iterator, which runs later.</summary>
    private static bool RunsKnownCode(Call call, HeapObject receiver) =>
        call.Dispatch == CallDispatch.Virtual ? CallBinder.Resolve(call.Method, call.OnType, receiver.Type).Any(m => m.Body is not null) : call.Method.Body is not null;

    private static bool Matters(PointsToResult heap, ModelIndex models, Dictionary<int, bool> shown, MethodInstance caller, IrVariable argument) =>
        argument.Type.Kind == IrTypeKind.Delegate || heap.PointsTo(caller, argument).Any(v => v.Kind == HeapObjectKind.Delegate || ShowsMap(heap, models, shown, v));

    /// <summary>The object is a map, or a view that shows one, through other views too.</summary>
    private static bool ShowsMap(PointsToResult heap, ModelIndex models, Dictionary<int, bool> shown, HeapObject value)
    {
        if (shown.TryGetValue(value.Id, out var known)) return known;
        shown[value.Id] = false;
        return shown[value.Id] = value.View is null ? IsMap(models, value.Type) : heap.FieldOf(value, Slots.Source).Any(s => ShowsMap(heap, models, shown, s));
    }

    private static bool IsMap(ModelIndex models, IrType type)
    {
        for (var above = type; above is not null; above = above.BaseType)
        {
            if (models.FindType(above.DocId) is { } map) return !map.IsCollection;
        }
        return false;
    }
}
