using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;
using MapAudit.Analysis.Threads.Elements;
using MapAudit.Analysis.Threads.Routes;

namespace MapAudit.Analysis.Threads;

/// <summary>Why two points may overlap, or what orders or separates them.</summary>
public sealed record ParallelVerdict(bool IsParallel, string Reason);

/// <summary>
/// The one question of this stage: may this access and that one, on this object, run at the same time? Decided by a small
/// product: unique or many, not yet started, already joined (after Goblint's thread analyses), relative to the run that owns the
/// object.
/// </summary>
public sealed class MayRunInParallel
{
    /// <summary>What static constructors and lazy factories do is settled by this.</summary>
    public const string RunsOnce = "runs once, before what it makes can be seen";

    private readonly PointsToResult _heap;
    private readonly AsyncSplit _split;
    private readonly Sharing _sharing;
    private readonly Joins _joins;
    private readonly EndedFirst _endedFirst;
    private readonly RunOwned _runOwned;
    private readonly RunLocal _runLocal;
    private readonly PrivateRoutes _routes;
    private readonly Initializers _initializers;
    private readonly ElementRuns _elementRuns;
    private readonly Turns _turns;
    private readonly SetUp _setUp;
    private readonly ThreadChecks _checks;
    private readonly Signals _signals;
    private readonly DeclaredOrder _declared;
    private readonly Dictionary<(int, int, (int, int), (int, int), int), ProgramReach> _reach = [];
    private readonly Dictionary<int, HashSet<int>> _seen = [];
    private readonly IReadOnlyList<Origin> _origins;
    private readonly Dictionary<(int, int), ProgramReach> _afterStarts = [];
    private readonly Dictionary<int, bool> _endsWithin = [];
    private readonly Dictionary<(int, int, int, int), bool> _freshPerSpawn = [];

    internal MayRunInParallel(PointsToResult heap, ModelIndex models, IReadOnlyList<Origin> origins, AsyncSplit split, Sharing sharing, Joins joins)
    {
        _heap = heap;
        _origins = origins;
        _split = split;
        _sharing = sharing;
        _joins = joins;
        _runOwned = new RunOwned(heap, sharing);
        _runLocal = new RunLocal(heap, sharing, origins);
        _initializers = new Initializers(heap, origins, split);
        _routes = new PrivateRoutes(heap, models, sharing, origins, split);
        _elementRuns = new ElementRuns(heap, models, sharing, Sees, (owner, site, holder) => FreshPoint(owner, site, holder, 0) is not null);
        _turns = new Turns(sharing, EndsWithin);
        _setUp = new SetUp(heap);
        _checks = new ThreadChecks(heap, models, split);
        _declared = new DeclaredOrder(heap, models);
        _endedFirst = new EndedFirst(heap, split, joins, new OnceGuard(heap.Instances.Select(i => i.Body).OfType<Ir.IrBody>(), split), (owner, site) => Reach(owner, site, []).Contains(site.Instance, site.Instruction), EndsWithin);
        _signals = new Signals(heap, models, split, joins, origins, _endedFirst.IsStartedOnce);
    }

    public ParallelVerdict Ask(HeapObject value, Origin x, ProgramPoint a, Origin y, ProgramPoint b)
    {
        if (!x.IsOnce && !y.IsOnce) return AskRunning(value, x, a, y, b);
        var last = new ParallelVerdict(false, RunsOnce);
        foreach (var first in _initializers.RunnersOf(value, x, a))
        {
            foreach (var second in _initializers.RunnersOf(value, y, b))
            {
                // One run of one initializer.
                if (first.Entry >= 0 && first.Entry == second.Entry) continue;
                last = AskRunning(value, first.Origin, first.Point, second.Origin, second.Point);
                if (last.IsParallel) return last;
            }
        }
        return last;
    }

    private ParallelVerdict AskRunning(HeapObject value, Origin x, ProgramPoint a, Origin y, ProgramPoint b)
    {
        if (Turns.AreOnOneThread(x, y, () => _checks.IsOnUiThread(a), () => _checks.IsOnUiThread(b))) return new(false, "both run on the one thread of the user interface");
        if (x.Scheduler is { } scheduler && ReferenceEquals(scheduler, y.Scheduler)) return new(false, "one scheduler runs both, one at a time");
        if (x.IsTurn && y.IsTurn) return _turns.OfActors(value, x, y);
        if (ReferenceEquals(x, y) && _endedFirst.RunsOnce(value, x)) return new(false, $"{Name(x)} is started only once");
        if (_runLocal.Is(value)) return new(false, "every run of the method that makes it has its own");
        var verdict = AskOrder(value, x, a, y, b);
        if (!verdict.IsParallel) return verdict;
        if (_endedFirst.Orders(value, x, y, b)) return new(false, $"runs after {Name(x)} was waited for");
        if (_endedFirst.Orders(value, y, x, a)) return new(false, $"runs after {Name(y)} was waited for");
        if (_declared.Orders(a, b)) return new(false, "a model declares that one ends before the other begins");
        if (_signals.Orders(value, x, a, y, b)) return new(false, $"runs after {Name(x)} has given a signal");
        if (_signals.Orders(value, y, b, x, a)) return new(false, $"runs after {Name(y)} has given a signal");
        return verdict;
    }

    /// <summary>What was left out of the questions asked so far, one sentence each.</summary>
    public IEnumerable<string> Cuts()
    {
        if (_initializers.LeftOut > 0) yield return $"Of the places that may be the first to use a class or a lazy value, {Initializers.MaxUses} were looked at for each thread: {_initializers.LeftOut} were left out.";
        if (_routes.Unfinished > 0) yield return $"How accesses come by their objects was not followed to the end {_routes.Unfinished} {(_routes.Unfinished == 1 ? "time" : "times")}: those objects count as shared.";
    }

    /// <summary>
    /// As <see cref="Ask"/>, for an object that everybody sees, with how the two came by it: whoever made it, or was given it, has it to
    /// itself as far as nobody reads it from where others see it.
    /// </summary>
    public ParallelVerdict AskByRoute(HeapObject value, Origin x, ProgramPoint a, Ir.IrVariable? throughA, Origin y, ProgramPoint b, Ir.IrVariable? throughB)
    {
        if (throughA is null || throughB is null || !_sharing.IsGlobal(value) || _routes.OwnersFor(value, a.Instance, throughA, b.Instance, throughB) is not { Count: > 0 } owners) return new(true, "");
        var verdict = AskOwned(owners, value, x, a, y, b);
        return verdict.IsParallel ? verdict : new(false, "each thread works on one that it made or was given, not on one that others see");
    }

    private ParallelVerdict AskOrder(HeapObject value, Origin x, ProgramPoint a, Origin y, ProgramPoint b)
    {
        if (_sharing.IsGlobal(value)) return _sharing.IsGlobalByIntent(value) && (_setUp.Is(x, a) || _setUp.Is(y, b)) ? AskSetUp(value, x, a, y, b) : AskGlobal(value, x, a, y, b);
        return AskOwned(_sharing.OwnersOf(value).OrderBy(o => o.Id), value, x, a, y, b);
    }

    /// <summary>The object belongs to one run of one of these origins.</summary>
    private ParallelVerdict AskOwned(IEnumerable<Origin> owners, HeapObject value, Origin x, ProgramPoint a, Origin y, ProgramPoint b)
    {
        var last = new ParallelVerdict(false, "belongs to one run of one thread");
        foreach (var owner in owners)
        {
            if (!x.IsWithin(owner) || !y.IsWithin(owner)) continue;
            var verdict = Within(owner, x, a, y, b, value, value);
            if (verdict.IsParallel) return verdict;
            last = verdict;
        }
        return last;
    }

    /// <summary>Unknown callers set an object up on one thread, before they hand it to what threads share.</summary>
    private ParallelVerdict AskSetUp(HeapObject value, Origin x, ProgramPoint a, Origin y, ProgramPoint b)
    {
        if (!ReferenceEquals(Root(x), Root(y))) return AskGlobal(value, x, a, y, b);
        return ReferenceEquals(x, y) ? new(false, "callers set it up before threads share it") : Within(Root(x), x, a, y, b, null, value);
    }

    private ParallelVerdict AskGlobal(HeapObject value, Origin x, ProgramPoint a, Origin y, ProgramPoint b)
    {
        var rootX = Root(x);
        var rootY = Root(y);
        if (!ReferenceEquals(rootX, rootY))
        {
            if (rootX.IsMain && rootY.IsMain) return new(false, "entry points of different programs");
            if (BeforeRequests(rootX, x, a, rootY) || BeforeRequests(rootY, y, b, rootX)) return new(false, "runs before requests are served");
            return new(true, $"{Name(x)} and {Name(y)} are started independently of each other");
        }
        if (rootX.Many && (!rootX.IsSequential || _turns.Outlives(rootX, x) || _turns.Outlives(rootX, y))) return new(true, ManyReason(rootX));
        return Within(rootX, x, a, y, b, null, value);
    }

    /// <summary>Both points run in, or below, one run of <paramref name="owner"/>.</summary>
    /// <param name="value">The object, where it belongs to one run of the owner.</param>
    /// <param name="used">The object, whoever may have it.</param>
    private ParallelVerdict Within(Origin owner, Origin x, ProgramPoint a, Origin y, ProgramPoint b, HeapObject? value, HeapObject used)
    {
        if (ReferenceEquals(x, owner) && ReferenceEquals(y, owner)) return new(false, $"both in one run of {Name(owner)}");
        if (ReferenceEquals(x, owner)) return AgainstChild(owner, a, y, ChildTowards(owner, y), value);
        if (ReferenceEquals(y, owner)) return AgainstChild(owner, b, x, ChildTowards(owner, x), value);
        var childX = ChildTowards(owner, x);
        var childY = ChildTowards(owner, y);
        if (ReferenceEquals(childX, childY))
        {
            var self = OverlapsItself(owner, childX, x, y, value, used);
            return self.IsParallel ? self : Within(childX, x, a, y, b, value, used);
        }
        return Siblings(owner, childX, childY, x, a, y, b, value);
    }

    private ParallelVerdict AgainstChild(Origin owner, ProgramPoint point, Origin descendant, Origin child, HeapObject? value)
    {
        if (value is not null && ReferenceEquals(child, descendant) && _runOwned.IsHandedOver(owner, child, value, owner, point)) return new(false, $"has it only as the result of {Name(child)}");
        if (child.Sites.Count == 0) return new(true, $"{Name(descendant)} may start at any time");
        if (IsStartUp(child, descendant) && DuringStartUp(owner, child) is { } over) return over;
        // Most points are settled by one walk from all its starts.
        if (!AfterStarts(owner, child).Contains(point.Instance, point.Instruction)) return new(false, $"runs before {Name(child)} is started");
        var parallel = child.Sites.Any(site => !site.EndsWithCall && ReachAfter(owner, child, site, value, descendant).Contains(point.Instance, point.Instruction));
        if (parallel) return new(true, $"{Name(owner)} goes on after it has started {Name(descendant)}");
        return new(false, $"runs after {Name(child)} was waited for");
    }

    /// <summary>What the owner may run after any start of the child, whatever it waits for.</summary>
    private ProgramReach AfterStarts(Origin owner, Origin child)
    {
        if (_afterStarts.TryGetValue((owner.Id, child.Id), out var known)) return known;
        var starts = child.Sites.Select(s => new ProgramPoint(s.Instance, s.Instruction));
        return _afterStarts[(owner.Id, child.Id)] = ProgramReach.After(_heap, _split, owner, starts, new HashSet<(int, int)>());
    }

    private ParallelVerdict OverlapsItself(Origin owner, Origin child, Origin x, Origin y, HeapObject? value, HeapObject used)
    {
        if (value is not null && _runOwned.IsOwn(owner, child, value)) return new(false, $"every run of {Name(child)} has its own");
        if (_elementRuns.AreApart(owner, child, used, site => ReachAfter(owner, child, site, null, child), (site, stops) => Reach(owner, site, stops))) return new(false, $"every run of {Name(child)} is started for another element");
        if (child.IsSequential)
        {
            return _turns.Outlives(child, x) || _turns.Outlives(child, y)
                ? new(true, $"what a run of {Name(child)} starts may still run in the next one")
                : new(false, $"runs of {Name(child)} follow each other");
        }
        if (IsStartUp(child, x) && IsStartUp(child, y) && DuringStartUp(owner, child) is { } over) return over;
        if (child.Many) return new(true, ManyReason(child));
        if (child.Sites.Count > 1 && DistinctSites(child) > 1) return new(true, $"{Name(child)} is started in several places");
        foreach (var site in child.Sites)
        {
            if (site.EndsWithCall || IsStartOfOne(owner, site)) continue;
            if (value is not null && FreshPoint(owner, site, value, 0, child) is not null) continue;
            if (ReachAfter(owner, child, site, value, child).Contains(site.Instance, site.Instruction)) return new(true, $"{Name(child)} is started again while an earlier one may still run");
        }
        return new(false, $"only one {Name(child)} at a time");
    }

    /// <summary>What is started was made before, only once: no thread object runs twice at a time.</summary>
    private bool IsStartOfOne(Origin owner, SpawnSite site) =>
        site is { Handle: { Maker: { } maker, Site: { } made, Kind: HeapObjectKind.Allocation } handle, Instruction: Ir.Call { Receiver: { } receiver } } && _heap.MayBe(site.Instance, receiver, handle)
        && owner.Runs.ContainsKey(maker.Id) && !ProgramReach.After(_heap, _split, owner, [new ProgramPoint(maker, made)], new HashSet<(int, int)>()).Contains(maker, made);

    private static int DistinctSites(Origin child) => child.Sites.Select(s => (s.Instance.Id, s.Instruction.Index)).Distinct().Count();

    private ParallelVerdict Siblings(Origin owner, Origin childX, Origin childY, Origin x, ProgramPoint a, Origin y, ProgramPoint b, HeapObject? value)
    {
        if (ReferenceEquals(childX.StartsAfter, childY) || ReferenceEquals(childY.StartsAfter, childX)) return new(false, "one continues the other");
        if (BeforeRequests(childX, x, a, childY) || BeforeRequests(childY, y, b, childX)) return new(false, "runs before requests are served");
        if (IsStartUp(childX, x) && IsStartUp(childY, y)) return new(false, "the host runs one after the other while it starts");
        if (childX.Sites.Count == 0 || childY.Sites.Count == 0) return new(true, $"{Name(x)} and {Name(y)} are started independently of each other");
        if (StartsDuring(owner, childX, childY, x, value) || StartsDuring(owner, childY, childX, y, value)) return new(true, $"{Name(y)} and {Name(x)} are both running once started");
        return new(false, $"{Name(childX)} and {Name(childY)} are ordered by a wait");
    }

    /// <summary>Start-up code of the host itself, not what that has started: services are made, and hosted ones started, one by one.</summary>
    private static bool IsStartUp(Origin child, Origin origin) => child.IsBeforeHost && ReferenceEquals(child, origin);

    /// <summary>The owner goes on, to start the host again for one, when start-up is over.</summary>
    private ParallelVerdict? DuringStartUp(Origin owner, Origin child) =>
        child.Sites.Count > 0 && child.Sites.TrueForAll(EndsStartUp) ? new(false, $"the host runs {Name(child)} while it starts, and {Name(owner)} waits for that") : null;

    /// <summary>Where the call that starts the host is over, start-up is too.</summary>
    private bool EndsStartUp(SpawnSite site) => site.Instruction is not Ir.Call { Result: not null } || _split.IsAwaitedAtOnce(site.Instance.Body!, site.Instruction);

    private bool BeforeRequests(Origin child, Origin origin, ProgramPoint point, Origin other)
    {
        if (!child.IsBeforeHost || other.IsBeforeHost || !ReferenceEquals(child, origin)) return false;
        if (child.Name == "container") return true;
        return point.Instance.Body is { } body && (!body.Method.IsAsync || _split.Covers(body, point.Instruction, BodyPart.BeforeAwait));
    }

    /// <summary><paramref name="second"/> may be started while <paramref name="first"/> may be running.</summary>
    private bool StartsDuring(Origin owner, Origin first, Origin second, Origin descendant, HeapObject? value)
    {
        foreach (var site in first.Sites)
        {
            // Started by the same call, beside each other.
            if (site.EndsWithCall && second.Sites.Any(s => ReferenceEquals(s.Instance, site.Instance) && ReferenceEquals(s.Instruction, site.Instruction))) return true;
            if (site.EndsWithCall) continue;
            var reach = ReachAfter(owner, first, site, value, descendant);
            if (second.Sites.Any(s => reach.Contains(s.Instance, s.Instruction))) return true;
            // Started by the same call: a host starts all it runs.
            if (second.Sites.Any(s => ReferenceEquals(s.Instance, site.Instance) && ReferenceEquals(s.Instruction, site.Instruction))) return true;
        }
        return false;
    }

    /// <summary>
    /// Points of the owner after a spawn site, up to where the child was surely waited for, and (for an object the owner makes
    /// anew before every spawn) up to where the next object is made.
    /// </summary>
    /// <param name="ended">The origin that a join must have ended: the child itself or a descendant; null to ignore joins.</param>
    private ProgramReach ReachAfter(Origin owner, Origin child, SpawnSite site, HeapObject? value, Origin? ended)
    {
        var fresh = value is null ? null : FreshPoint(owner, site, value, 0);
        var key = (owner.Id, child.Id, (site.Instance.Id, site.Instruction.Index), fresh?.Key ?? (-1, -1), ended?.Id ?? -1);
        if (_reach.TryGetValue(key, out var known)) return known;
        var stops = new HashSet<(int, int)>();
        if (fresh is { } point) stops.Add(point.Key);
        foreach (var handle in ended is null ? [] : EndedBy(child, site, ended))
        {
            foreach (var join in _joins.Of(handle))
            {
                if (join.All || (!site.Repeats && !Restarts(owner, site, join.Point))) stops.Add(join.Point.Key);
            }
        }
        return _reach[key] = Reach(owner, site, stops);
    }

    /// <summary>
    /// Handles whose join means that <paramref name="ended"/> is over: its own, and those of the origins between it and
    /// <paramref name="child"/> that wait for it before they end.
    /// </summary>
    private List<HeapObject> EndedBy(Origin child, SpawnSite site, Origin ended)
    {
        var handles = new List<HeapObject>();
        var origin = ended;
        while (!ReferenceEquals(origin, child))
        {
            if (origin.Sites.Count == 1 && origin.Sites[0].Handle is { } own) handles.Add(own);
            if (!EndsWithin(origin.Parent!, origin)) return handles;
            origin = origin.Parent!;
        }
        if (site.Handle is { } handle) handles.Add(handle);
        return handles;
    }

    /// <summary>The parent cannot return while the child runs.</summary>
    private bool EndsWithin(Origin parent, Origin child)
    {
        if (_endsWithin.TryGetValue(child.Id, out var known)) return known;
        _endsWithin[child.Id] = false;
        var ends = child.Sites.Count > 0 && child.Sites.TrueForAll(site =>
        {
            if (site.EndsWithCall) return true;
            // The rest of what the parent itself began: the parent is over where it goes on.
            if (!parent.Runs.ContainsKey(site.Instance.Id)) return false;
            var reach = ReachAfter(parent, child, site, null, child);
            return parent.Entries.TrueForAll(e => e.Instance.Body is { } body && !body.Instructions.Any(i => i is Ir.Return && reach.Contains(e.Instance, i)));
        });
        return _endsWithin[child.Id] = ends;
    }

    private ProgramReach Reach(Origin owner, SpawnSite site, HashSet<(int, int)> stops)
    {
        if (site.OnlyIfTrue && site.Instruction is Ir.Call { Result: { } started } && Branches.Of(_split, site.Instance.Body!, started, false) is { } notStarted)
            stops = [.. stops, (site.Instance.Id, notStarted.Index)];
        return ProgramReach.After(_heap, _split, owner, [new ProgramPoint(site.Instance, site.Instruction)], stops);
    }

    /// <summary>The site can start another run before the join is passed, so the join waits for the last one only.</summary>
    private bool Restarts(Origin owner, SpawnSite site, ProgramPoint join) =>
        Reach(owner, site, [join.Key]).Contains(site.Instance, site.Instruction);

    /// <summary>
    /// Where the owner makes the object, when every start of the child is preceded by a making of its own: nothing that outlives
    /// the iteration holds the object.
    /// </summary>
    /// <param name="own">When given, holders that this origin and what it starts never see do not count.</param>
    private ProgramPoint? FreshPoint(Origin owner, SpawnSite site, HeapObject value, int depth, Origin? own = null)
    {
        if (depth > 4 || value.Maker is null || value.Site is null) return null;
        // What a constructor makes is as fresh as the object it constructs.
        if (value.Context.Receiver is { } receiver && value.Maker.Method.IsConstructor) return FreshPoint(owner, site, receiver, depth + 1, own);
        if (!owner.Runs.ContainsKey(value.Maker.Id)) return null;
        var point = new ProgramPoint(value.Maker, value.Site);
        var key = (value.Id, site.Instance.Id, site.Instruction.Index, own?.Id ?? -1);
        if (_freshPerSpawn.TryGetValue(key, out var known)) return known ? point : null;
        _freshPerSpawn[key] = false;
        // What is made after the last start may still reach the child through a holder that it was given.
        var fresh = ProgramReach.After(_heap, _split, owner, [point], new HashSet<(int, int)>()).Contains(site.Instance, site.Instruction)
            && !Reach(owner, site, [point.Key]).Contains(site.Instance, site.Instruction);
        foreach (var holder in _sharing.HoldersOf(value))
        {
            if (!fresh) break;
            if (holder.Kind is HeapObjectKind.Delegate or HeapObjectKind.View or HeapObjectKind.AsyncTask or HeapObjectKind.Iterator) continue;
            if (ReferenceEquals(holder, value)) continue;
            fresh = FreshPoint(owner, site, holder, depth + 1, own) is not null || (own is not null && !Sees(own, holder));
        }
        _freshPerSpawn[key] = fresh;
        return fresh ? point : null;
    }

    /// <summary>Some variable of what the origin, or an origin it starts, runs may be the object.</summary>
    private bool Sees(Origin origin, HeapObject value)
    {
        if (!_seen.TryGetValue(origin.Id, out var seen))
        {
            seen = [];
            foreach (var id in _origins.Where(o => o.IsWithin(origin)).SelectMany(o => o.Runs.Keys).Distinct())
            {
                var instance = _heap.Instances[id];
                foreach (var variable in instance.Body?.Variables ?? []) seen.UnionWith(_heap.PointsTo(instance, variable).Select(o => o.Id));
            }
            _seen[origin.Id] = seen;
        }
        return seen.Contains(value.Id);
    }

    private static Origin ChildTowards(Origin ancestor, Origin descendant)
    {
        var origin = descendant;
        while (!ReferenceEquals(origin.Parent, ancestor)) origin = origin.Parent!;
        return origin;
    }

    private static Origin Root(Origin origin)
    {
        while (origin.Parent is not null) origin = origin.Parent;
        return origin;
    }

    private static string Name(Origin origin) => origin.IsMain ? "the main thread" : $"'{origin.Name}'";

    private static string ManyReason(Origin origin) => origin.Name switch
    {
        "requests" => "request handlers run beside themselves and each other: one per request",
        Groups.Api => "any number of threads may call the library at once",
        Groups.Outside => "code without source may call on any thread",
        _ => origin.Kind switch
        {
            Models.OriginKind.Timer => $"'{origin.Name}' may be called again while an earlier call still runs",
            Models.OriginKind.ParallelBody => $"the {origin.Name} runs on several threads at once",
            _ => $"'{origin.Name}' runs beside itself",
        },
    };
}
