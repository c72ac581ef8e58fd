using MapAudit.Analysis.Ir;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads.Routes;

/// <summary>The calls through whose results a walk backwards went down, innermost first: from a parameter it goes up the same way.</summary>
internal sealed class CallStack
{
    /// <summary>Calls that are remembered; below, a parameter stands for what any caller passes.</summary>
    private const int MaxDepth = 4;

    private readonly Dictionary<(int, int), CallStack> _below = [];
    private readonly int _depth;

    private CallStack(CallStack? above, MethodInstance? caller, Instruction? site)
    {
        Above = above;
        Caller = caller;
        Site = site;
        _depth = above is null ? 0 : above._depth + 1;
    }

    public CallStack? Above { get; }

    public MethodInstance? Caller { get; }

    public Instruction? Site { get; }

    public static CallStack Empty() => new(null, null, null);

    /// <summary>Equal calls give the same stack.</summary>
    public CallStack Enter(MethodInstance caller, Instruction site, CallStack empty)
    {
        if (_depth >= MaxDepth) return empty;
        if (!_below.TryGetValue((caller.Id, site.Index), out var known)) _below[(caller.Id, site.Index)] = known = new CallStack(this, caller, site);
        return known;
    }
}
