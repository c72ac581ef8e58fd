using MapAudit.Analysis.Flow;
using MapAudit.Analysis.Common;
using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using Lock = MapAudit.Analysis.Ir.Lock;

namespace MapAudit.Analysis.Locks;

/// <summary>
/// Flows and summaries of all methods that can reach a lock operation, callees first. Methods that call each other in a circle
/// are taken to return with nothing new in hand, and to release whatever any of them releases.
/// </summary>
internal sealed class LockSummaries
{
    /// <summary>Locks that one method may release under a name of their own.</summary>
    private const int MaxNamedReleases = 32;

    private readonly LockFlowContext _context;
    private readonly Dictionary<IrMethod, LockFlow> _flows = [];
    private readonly Dictionary<IrMethod, bool> _hasLocks = [];

    public LockSummaries(PointsToResult heap, LockFlowContext context)
    {
        _context = context;
        var methods = heap.Program.Methods;
        var callees = new List<int>?[methods.Count];
        var position = new Dictionary<IrMethod, int>();
        for (var i = 0; i < methods.Count; i++) position[methods[i]] = i;
        foreach (var edge in heap.Edges)
        {
            if (edge.Kind == CallEdgeKind.Spawn) continue;
            (callees[position[edge.Caller.Method]] ??= []).Add(position[edge.Callee.Method]);
        }
        for (var i = 0; i < callees.Length; i++) callees[i] = callees[i] is { } list ? [.. list.Distinct().Order()] : null;
        foreach (var component in StrongComponents.Of(methods.Count, m => callees[m] ?? []))
        {
            var members = component.Order().Select(m => methods[m]).Where(m => m.Body is not null).ToList();
            if (members.Count == 0) continue;
            var isCircle = component.Count > 1 || (callees[component[0]]?.Contains(component[0]) ?? false);
            var reaches = members.Any(HasLocks) || component.Any(m => callees[m]?.Any(c => !_context.SummaryOf(methods[c]).IsNothing) ?? false);
            if (reaches) Solve(members, isCircle);
        }
    }

    public IEnumerable<IrMethod> Methods => _flows.Keys;

    public bool Knows(IrMethod method) => _flows.ContainsKey(method);

    /// <summary>The state before the instruction; null when nothing there touches locks or the instruction is never reached.</summary>
    public LockState? Before(IrBody body, Instruction instruction) => _flows.GetValueOrDefault(body.Method)?.Before(instruction);

    /// <summary>As <see cref="Before"/>, for a method whose own code matters only by where it awaits.</summary>
    public bool MayHaveAwaited(IrBody body, Instruction instruction)
    {
        if (!body.Method.IsAsync) return false;
        if (!_flows.TryGetValue(body.Method, out var flow)) flow = _flows[body.Method] = new LockFlow(body, _context);
        return flow.Before(instruction)?.MayHaveAwaited ?? true;
    }

    private void Solve(List<IrMethod> members, bool isCircle)
    {
        for (var round = 0; ; round++)
        {
            var changed = false;
            foreach (var method in members)
            {
                var flow = _flows[method] = new LockFlow(method.Body!, _context);
                var summary = Summarize(flow, method);
                if (isCircle) summary = new LockSummary([], summary.MayRelease, []);
                changed |= !summary.MayRelease.Select(r => r.Key).SequenceEqual(_context.SummaryOf(method).MayRelease.Select(r => r.Key), StringComparer.Ordinal);
                _context.SetSummary(method, summary);
            }
            if (!isCircle || !changed || round > 20) return;
        }
    }

    private static LockSummary Summarize(LockFlow flow, IrMethod method)
    {
        var releases = new SortedDictionary<string, ReleaseFact>(StringComparer.Ordinal);
        List<LockFact>? held = null;
        List<LockFact>? ifTrue = null;
        List<(ConditionKind, LockFact)>? onResult = null;
        foreach (var block in method.Body!.Blocks)
        {
            if (flow.AtEnd(block) is not { } state) continue;
            foreach (var (_, release) in state.MayReleased)
            {
                var outside = release.Path is { Root.Kind: PathRootKind.Variable } ? release with { Path = null } : release;
                releases[outside.Key] = outside;
            }
            if (block.Terminator is not Return returned || RequestedLocks.IsGivenUp(method.Body!, flow.Names.Definitions, block, returned)) continue;
            var here = state.MustHeld.Values.Select(h => h.Fact).Where(f => !f.IsWholeBody && f.Name.IsStable).ToList();
            var conditions = returned.Value is { } value ? state.ConditionsOn(value).Where(c => c.Fact.Name.IsStable).ToList() : [];
            var hereIfTrue = IsFalse(flow, returned) ? null : here.Concat(conditions.Where(c => c.Kind == ConditionKind.IfTrue).Select(c => c.Fact)).ToList();
            held = Meet(held, here);
            if (hereIfTrue is not null) ifTrue = Meet(ifTrue, hereIfTrue);
            var others = conditions.Where(c => c.Kind is not (ConditionKind.IfTrue or ConditionKind.IfFalse)).Select(c => (c.Kind, c.Fact)).ToList();
            if (RequestedLocks.HandsOut(method)) others.AddRange(RequestedLocks.Of(state).Where(asked => !others.Exists(o => o.Fact.Key == asked.Key)).Select(asked => (ConditionKind.OnAwait, asked)));
            onResult = onResult is null ? others : [.. onResult.Where(o => others.Exists(p => p.Kind == o.Item1 && p.Fact.Key == o.Item2.Key))];
        }
        // What was found held is in the caller's hands, and does not get there once more.
        held = [.. (held ?? []).Where(f => !f.IsSeen)];
        var released = Widen(releases.Values);
        var results = new List<(ConditionKind Kind, LockFact Fact)>(onResult ?? []);
        var isAsync = method.IsAsync;
        if (method.IsIterator) return new LockSummary([], released, []);
        foreach (var fact in ifTrue ?? [])
        {
            if (!held.Exists(h => h.Key == fact.Key)) results.Add((isAsync ? ConditionKind.OnAwaitIfTrue : ConditionKind.IfTrue, fact));
        }
        if (!isAsync) return new LockSummary(held, released, results);
        // What an async method holds when it returns, its caller holds once it has awaited.
        results = [.. results.Where(r => r.Kind is not (ConditionKind.OnAwait or ConditionKind.OnAwaitScope)).Select(r => r.Kind == ConditionKind.Scope ? (ConditionKind.OnAwaitScope, r.Fact) : r)];
        foreach (var fact in held)
        {
            if (!results.Exists(r => r.Kind == ConditionKind.OnAwaitScope && r.Fact.Key == fact.Key)) results.Add((ConditionKind.OnAwait, fact));
        }
        return new LockSummary([], released, results);
    }

    /// <summary>
    /// Keeps what callers must reckon with small: locks without a name are told apart by kind only, and so are named ones where
    /// there are many.
    /// </summary>
    private static List<ReleaseFact> Widen(IReadOnlyCollection<ReleaseFact> releases)
    {
        var keepNames = releases.Count <= MaxNamedReleases;
        var result = new List<ReleaseFact>();
        foreach (var kind in releases.GroupBy(r => (r.Family, r.Mode)))
        {
            if (keepNames) result.AddRange(kind.Where(r => r.Path is not null));
            var unnamed = kind.Where(r => r.Path is null || !keepNames).ToList();
            if (unnamed.Count == 0) continue;
            IReadOnlyList<int> objects = unnamed.Exists(r => r.Objects.Count == 0) ? [] : [.. unnamed.SelectMany(r => r.Objects).Distinct().Order()];
            result.Add(new ReleaseFact(null, kind.Key.Family, kind.Key.Mode, objects));
        }
        return [.. result.OrderBy(r => r.Key, StringComparer.Ordinal)];
    }

    private static bool IsFalse(LockFlow flow, Return returned)
    {
        if (returned.Value is not { } value) return false;
        var definitions = flow.Names.Definitions;
        while (definitions.Single(value) is Copy copy) value = copy.Source;
        return definitions.Single(value) is Constant { Value: false or null };
    }

    private static List<LockFact> Meet(List<LockFact>? known, List<LockFact> more) => known is null ? more : [.. known.Where(k => more.Exists(m => m.Key == k.Key)).Select(k => k.IsSeen ? more.Find(m => m.Key == k.Key)! : k)];

    private bool HasLocks(IrMethod method)
    {
        if (_hasLocks.TryGetValue(method, out var known)) return known;
        return _hasLocks[method] = method.IsSynchronized || method.Body!.Instructions.Any(i => i switch
        {
            Lock or Unlock => true,
            Call call => _context.Names.ModelOf(call)?.Effects.Any(e => e is Effect.Acquire or Effect.Release or Effect.SetFlag) ?? false,
            StoreField store => _context.Names.IsFlag(store.Field),
            StoreStatic store => _context.Names.IsFlag(store.Field),
            _ => false,
        });
    }
}
