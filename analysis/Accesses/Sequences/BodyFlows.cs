using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Ir;

namespace MapAudit.Analysis.Accesses.Sequences;

/// <summary>Flow and value names of bodies, made when first asked for.</summary>
internal sealed class BodyFlows
{
    private readonly Dictionary<int, (BodyFlow Flow, ValuePaths Paths)> _known = [];

    private readonly Dictionary<(int, int, string), ResultFlow> _follows = [];

    public BodyFlow Of(IrBody body) => Both(body).Flow;

    public ValuePaths PathsOf(IrBody body) => Both(body).Paths;

    /// <summary>What the result of a step decides in its body.</summary>
    public ResultFlow Follow(IrBody body, Step step)
    {
        var key = (body.Method.Id, step.Site.Index, string.Join(',', step.Results.Select(r => $"{r.Variable.Index}:{(int)r.Kind}")));
        if (_follows.TryGetValue(key, out var known)) return known;
        var (flow, paths) = Both(body);
        return _follows[key] = new ResultFlow(flow, paths, step.Results.Select(r => (r.Variable, step.Site.Index, r.Kind)));
    }

    private (BodyFlow Flow, ValuePaths Paths) Both(IrBody body)
    {
        if (_known.TryGetValue(body.Method.Id, out var both)) return both;
        var flow = new BodyFlow(body);
        return _known[body.Method.Id] = (flow, new ValuePaths(flow));
    }
}
