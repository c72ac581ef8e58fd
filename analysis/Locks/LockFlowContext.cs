using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Locks;

/// <summary>What the flow of one body asks of the rest: the names and objects of locks, and what callees do to locks.</summary>
internal sealed class LockFlowContext
{
    private readonly Dictionary<(IrBody, int), List<(IrMethod Method, CallEdgeKind Kind)>> _callees = [];
    private readonly Dictionary<IrMethod, LockSummary> _summaries = [];
    private readonly Dictionary<(IrBody, IrVariable, string, LockMode), LockFact> _facts = [];

    public LockFlowContext(PointsToResult heap, NameTable names, LockObjects objects)
    {
        Names = names;
        Objects = objects;
        Frames = new CallFrames(names);
        var seen = new HashSet<(int, int, int, CallEdgeKind)>();
        foreach (var edge in heap.Edges)
        {
            if (edge.Kind == CallEdgeKind.Spawn || !seen.Add((edge.Caller.Method.Id, edge.Site.Index, edge.Callee.Method.Id, edge.Kind))) continue;
            var key = (edge.Caller.Body!, edge.Site.Index);
            if (!_callees.TryGetValue(key, out var list)) _callees[key] = list = [];
            list.Add((edge.Callee.Method, edge.Kind));
        }
    }

    public NameTable Names { get; }

    public LockObjects Objects { get; }

    public CallFrames Frames { get; }

    public IReadOnlyList<(IrMethod Method, CallEdgeKind Kind)> CalleesAt(IrBody body, Instruction site) =>
        _callees.TryGetValue((body, site.Index), out var list) ? list : [];

    public LockSummary SummaryOf(IrMethod method) => _summaries.GetValueOrDefault(method) ?? LockSummary.Nothing;

    public void SetSummary(IrMethod method, LockSummary summary) => _summaries[method] = summary;

    public IReadOnlyList<int> ObjectsOf(IrBody body, LockPath path) => Objects.InAnyInstance(body.Method, path);

    public LockFact FactOf(IrBody body, IrVariable variable, LockMode mode, string family, Common.SourceSpan span)
    {
        var name = NameOf(body, variable, family);
        var key = (body, variable, family + span, mode);
        if (_facts.TryGetValue(key, out var known)) return known;
        var flaw = LockFlaws.Of(Names.Of(body), variable, name, t => Names.Models.IsLockType(t.DocId));
        return _facts[key] = new LockFact(name, mode, family, TextOf(variable, name), span, flaw, false);
    }

    /// <summary>A monitor is entered on an object: a value is boxed for it, anew each time.</summary>
    public ValueName NameOf(IrBody body, IrVariable variable, string family)
    {
        var name = Names.Of(body).NameOf(variable);
        return family == LockFlow.MonitorFamily && LockFlaws.IsValue(variable.Type) ? name with { Identity = new LockPath(PathRoot.Variable(variable), []) } : name;
    }

    /// <summary>The type that the model row of a lock operation speaks of.</summary>
    public string FamilyOf(Call call)
    {
        var pattern = Names.ModelOf(call)!.Pattern;
        var end = pattern.IndexOf('(', StringComparison.Ordinal);
        var name = end < 0 ? pattern : pattern[..end];
        return "T:" + name[2..name.LastIndexOf('.')];
    }

    /// <summary>Locks that every callee at the site returns holding, in names of the caller.</summary>
    public IEnumerable<LockFact> MustAcquireAt(IrBody body, Instruction site)
    {
        var callees = CalleesAt(body, site);
        if (callees.Count == 0 || callees.Any(c => c.Kind != CallEdgeKind.Call || c.Method.IsAsync || SummaryOf(c.Method).MustAcquire.Count == 0)) return [];
        return Common(callees.Select(c => Facts(body, site, c.Method, SummaryOf(c.Method).MustAcquire)));
    }

    public IEnumerable<(ConditionKind Kind, LockFact Fact)> OnResultAt(IrBody body, Instruction site)
    {
        var callees = CalleesAt(body, site);
        if (callees.Count == 0 || callees.Any(c => c.Kind != CallEdgeKind.Call || SummaryOf(c.Method).OnResult.Count == 0)) return [];
        var all = callees.Select(c => SummaryOf(c.Method).OnResult.SelectMany(r => Facts(body, site, c.Method, [r.Fact]).Select(f => (r.Kind, f))).ToList()).ToList();
        return all[0].Where(r => all.TrueForAll(other => other.Exists(o => o.Kind == r.Kind && o.f.Key == r.f.Key)));
    }

    public IEnumerable<ReleaseFact> MayReleaseAt(IrBody body, Instruction site)
    {
        foreach (var (method, _) in CalleesAt(body, site))
        {
            foreach (var release in SummaryOf(method).MayRelease)
            {
                var paths = release.Path is { } path ? Frames.ToCaller(path, body, site, method) : null;
                yield return release with { Path = paths };
            }
        }
    }

    private List<LockFact> Facts(IrBody body, Instruction site, IrMethod callee, IReadOnlyList<LockFact> facts)
    {
        var result = new List<LockFact>();
        foreach (var fact in facts)
        {
            if (Frames.ToCaller(fact.Name.Identity, body, site, callee) is not { } path) continue;
            var written = Frames.ToCaller(fact.Name.Written, body, site, callee) ?? path;
            result.Add(fact with { Name = new ValueName(path, written), Text = path.ToString(), Span = site.Span });
        }
        return result;
    }

    private static IEnumerable<LockFact> Common(IEnumerable<List<LockFact>> sets)
    {
        List<LockFact>? common = null;
        foreach (var set in sets) common = common is null ? set : [.. common.Where(f => set.Exists(o => o.Key == f.Key))];
        return common ?? [];
    }

    private static string TextOf(IrVariable variable, ValueName name) =>
        name.Written.Root.Kind == PathRootKind.Variable && name.Written.Steps.Count == 0 && variable.Kind == IrVariableKind.Temporary ? "a lock without a name" : name.Written.ToString();
}
