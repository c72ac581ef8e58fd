using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>The tasks of async calls, and those that plain methods hand on to their callers.</summary>
internal sealed class ForwardedTasks(PointsToResult heap, AsyncSplit split)
{
    private const int MaxDepth = 16;

    private readonly ILookup<(int, int), HeapObject> _tasks =
        heap.AllObjects.Where(o => o.Kind == HeapObjectKind.AsyncTask).ToLookup(o => (o.Maker!.Id, o.Site!.Index));

    private readonly Dictionary<int, IReadOnlyList<(MethodInstance, HeapObject?)>> _forwarded = [];
    private readonly Dictionary<IrMethod, HashSet<int>> _returnedCalls = [];

    /// <summary>The task of an async call.</summary>
    public HeapObject? TaskOf(MethodInstance caller, Instruction site) =>
        _tasks[(caller.Id, site.Index)].FirstOrDefault();

    /// <summary>Async methods whose task a plain method hands on to its caller, with that task.</summary>
    public IReadOnlyList<(MethodInstance Callee, HeapObject? Task)> ForwardedBy(MethodInstance instance) => ForwardedBy(instance, 0);

    private IReadOnlyList<(MethodInstance Callee, HeapObject? Task)> ForwardedBy(MethodInstance instance, int depth)
    {
        if (depth > MaxDepth || instance.Method.IsAsync || instance.Body is not { } body) return [];
        if (_forwarded.TryGetValue(instance.Id, out var known)) return known;
        _forwarded[instance.Id] = [];
        var returned = ReturnedCalls(body);
        if (returned.Count == 0) return [];
        var result = new List<(MethodInstance, HeapObject?)>();
        foreach (var edge in heap.CallsFrom(instance))
        {
            // A task that is kept as well has been started for whoever keeps it.
            if (edge.Kind != CallEdgeKind.Call || !returned.Contains(edge.Site.Index) || !split.IsAwaitedAtOnce(body, edge.Site)) continue;
            if (edge.Callee.Method.IsAsync) result.Add((edge.Callee, TaskOf(instance, edge.Site)));
            else result.AddRange(ForwardedBy(edge.Callee, depth + 1));
        }
        return _forwarded[instance.Id] = [.. result.Distinct()];
    }

    /// <summary>Calls whose result the method returns.</summary>
    private HashSet<int> ReturnedCalls(IrBody body)
    {
        if (_returnedCalls.TryGetValue(body.Method, out var known)) return known;
        var calls = body.Instructions.Where(i => i is Call { Result: { } result } && IsReturned(body, result, 0)).Select(i => i.Index);
        return _returnedCalls[body.Method] = [.. calls];
    }

    private bool IsReturned(IrBody body, IrVariable value, int depth) => depth < 4 && split.UsesOf(body, value).Any(u => u switch
    {
        Return => true,
        Copy copy => IsReturned(body, copy.Target, depth + 1),
        Cast cast => IsReturned(body, cast.Target, depth + 1),
        _ => false,
    });
}
