using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// Names for the locks of a helper that runs a delegate it was given (<c>WithLock(() => …)</c>): up to the callers that made the
/// delegate, then down into the delegate through what it captured. All callers that may have given this delegate must agree.
/// </summary>
internal sealed class DelegateFrames(PointsToResult heap, LockFlowContext context)
{
    private const int MaxDepth = 3;

    public IReadOnlyList<LockPath> ToCallee(LockPath path, CallEdge edge)
    {
        var body = edge.Caller.Body!;
        foreach (var used in edge.Site.Uses)
        {
            if (context.Names.Of(body).NameOf(used).Identity is { Steps.Count: 0, Root: { Kind: PathRootKind.Parameter, Item: int position } } && Holds(edge.Caller, used, edge.Callee.Method))
                return Up(edge.Caller, position, path, edge.Callee.Method, MaxDepth);
        }
        return [];
    }

    private IReadOnlyList<LockPath> Up(MethodInstance helper, int position, LockPath path, IrMethod target, int depth)
    {
        if (depth == 0) return [];
        IReadOnlyList<LockPath>? common = null;
        foreach (var edge in heap.CallsTo(helper))
        {
            if (edge.Kind != CallEdgeKind.Call || edge.Site is not Call call || !CallFrames.IsNamedCallee(call, helper.Method) || position >= call.Arguments.Count) return [];
            var given = call.Arguments[position];
            if (!Holds(edge.Caller, given, target)) continue;
            var body = edge.Caller.Body!;
            if (context.Frames.ToCaller(path, body, call, helper.Method) is not { } above) return [];
            IReadOnlyList<LockPath> here = [];
            if (context.Frames.FindsMaker(body, given, target, out var maker)) here = context.Frames.ToDelegate(above, body, maker!, target);
            else if (context.Names.Of(body).NameOf(given).Identity is { Steps.Count: 0, Root: { Kind: PathRootKind.Parameter, Item: int next } }) here = Up(edge.Caller, next, above, target, depth - 1);
            common = common is null ? here : [.. common.Where(here.Contains)];
            if (common.Count == 0) return [];
        }
        return common ?? [];
    }

    private bool Holds(MethodInstance instance, IrVariable variable, IrMethod target) =>
        heap.PointsTo(instance, variable).Any(o => o.Delegate is { } made && (ReferenceEquals(made.Method, target) || (made.IsVirtual && made.Method.Name == target.Name)));
}
