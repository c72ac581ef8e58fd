using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>Order that a model declares between methods: what runs only within the one is over before the other begins.</summary>
internal sealed class DeclaredOrder(PointsToResult heap, ModelIndex models)
{
    private readonly Dictionary<(int, string), bool> _within = [];

    public bool Orders(ProgramPoint a, ProgramPoint b)
    {
        foreach (var order in models.Orders)
        {
            if (IsWithin(a.Instance, order.First) && IsWithin(b.Instance, order.Then)) return true;
            if (IsWithin(b.Instance, order.First) && IsWithin(a.Instance, order.Then)) return true;
        }
        return false;
    }

    private bool IsWithin(MethodInstance instance, IReadOnlyList<string> methods) => methods.Any(m => IsWithin(instance, m));

    /// <summary>It is such a method, or all that run it are within one.</summary>
    private bool IsWithin(MethodInstance instance, string method)
    {
        var key = (instance.Id, method);
        if (_within.TryGetValue(key, out var known)) return known;
        // Recursion leaves nothing by itself.
        _within[key] = true;
        var callers = heap.CallsTo(instance);
        return _within[key] = Wildcard.Matches(method, instance.Method.DocId)
            || (callers.Any() && !heap.Roots.Any(r => ReferenceEquals(r.Instance, instance)) && callers.All(c => c.Kind is CallEdgeKind.Call or CallEdgeKind.Enumeration && IsWithin(c.Caller, method)));
    }
}
