using MapAudit.Analysis.Ir;
using MapAudit.Analysis.Models;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Analysis.Threads;

/// <summary>
/// Finds all origins: from every root along the call graph; every spawn edge begins a child. A child of a child of a child
/// (deeper than <see cref="OriginLimits"/> allow), or a spawn site that already is in the chain, is not told apart from its
/// ancestor of that site.
/// </summary>
internal sealed class OriginBuilder
{
    private readonly PointsToResult _heap;
    private readonly ModelIndex _models;
    private readonly AsyncSplit _split;
    private readonly MapReach _maps;
    private readonly ForwardedTasks _tasks;
    private readonly OriginLimits _limits;
    private readonly SpawnDegrees _degrees;
    private readonly Schedulers _schedulers;
    private readonly bool _hasUserInterface;
    private readonly Queue<(Origin, MethodInstance, BodyPart)> _pending = [];
    private long _runs;
    private readonly List<Origin> _origins = [];
    private readonly Dictionary<(int, string), Origin> _children = [];
    private readonly Dictionary<(int, string), int> _contexts = [];
    private readonly HashSet<(int, int, BodyPart)> _entered = [];
    private readonly Dictionary<(int, int), List<SpawnSite>> _hostStarts = [];

    private OriginBuilder(PointsToResult heap, ModelIndex models, AsyncSplit split, MapReach maps, ForwardedTasks tasks, OriginLimits limits)
    {
        _heap = heap;
        _models = models;
        _split = split;
        _maps = maps;
        _tasks = tasks;
        _limits = limits;
        _degrees = new SpawnDegrees(heap, models);
        _schedulers = new Schedulers(heap, models);
        _hasUserInterface = heap.Roots.Any(r => r.Kind == OriginKind.UserInterface) || heap.Edges.Any(e => e.Spawn is { Kind: OriginKind.UserInterface });
    }

    /// <summary>Tells origins apart as finely as the size of the program allows.</summary>
    /// <param name="limits">What the program was too large for; the finest when it was not.</param>
    public static List<Origin> Build(PointsToResult heap, ModelIndex models, AsyncSplit split, out OriginLimits limits)
    {
        var maps = new MapReach(heap, models, split);
        var tasks = new ForwardedTasks(heap, split);
        limits = OriginLimits.FinestFirst(heap.Instances.Count).First();
        foreach (var tried in OriginLimits.FinestFirst(heap.Instances.Count))
        {
            limits = tried;
            if (new OriginBuilder(heap, models, split, maps, tasks, tried).TryBuild() is { } origins) return origins;
        }
        return [];
    }

    /// <returns>Null when the limits do not allow it.</returns>
    private List<Origin>? TryBuild()
    {
        var groups = new Dictionary<string, Origin>();
        // Entry points first: what a host starts is their child.
        foreach (var root in _heap.Roots.Where(r => r.IsMain))
        {
            Enter(RootOf(groups, root, null), root.Instance, BodyPart.All);
        }
        if (!Drain()) return null;
        var once = Make("initializers", OriginKind.Other, false, null, "static constructors and lazy factories, which run once", isOnce: true);
        foreach (var edge in _heap.Edges)
        {
            if (edge.Kind == CallEdgeKind.Once) Enter(once, edge.Callee, BodyPart.All);
        }
        if (!Drain()) return null;
        foreach (var root in _heap.Roots.Where(r => !r.IsMain))
        {
            var origin = RootOf(groups, root, HostOf(root));
            if (root.Title.Length > 0) origin.Titles.TryAdd(root.Instance.Id, root.Title);
            if (origin.IsOnUiThread && root.Instance.Body is { Method.IsAsync: true } body && LeavesContext(body)) LeaveThread(origin, root.Instance);
            else Enter(origin, root.Instance, BodyPart.All);
        }
        if (!Drain()) return null;
        OrderContinuations();
        return _origins;
    }

    /// <summary>A handler of the user interface whose rest, after its first await, runs on the pool.</summary>
    private void LeaveThread(Origin handlers, MethodInstance handler)
    {
        Enter(handlers, handler, BodyPart.BeforeAwait);
        var name = $"rest of {handler.Method.DisplayName}";
        var rest = Make(name, OriginKind.Continuation, true, handlers, $"'{handler.Method.DisplayName}' goes on elsewhere after its first await", site: name);
        Enter(rest, handler, BodyPart.AfterAwait);
    }

    private Origin RootOf(Dictionary<string, Origin> groups, RootEntry root, Origin? host)
    {
        if (groups.TryGetValue(root.Group, out var known)) return known;
        root = _heap.Roots.FirstOrDefault(r => r.Group == root.Group && !r.IsConstruction) ?? root;
        var origin = Make(root.Group, root.Kind, root.Many, host, root.Why, isMain: root.IsMain, isBeforeHost: root.BeforeHost, isSequential: root.Sequential);
        if (host is not null) origin.Sites.AddRange(HostStarts(host));
        return groups[root.Group] = origin;
    }

    /// <summary>The entry point whose host start begins this root, if one does.</summary>
    private Origin? HostOf(RootEntry root)
    {
        if (!root.AfterHostStart && !root.BeforeHost) return null;
        var mains = _origins.Where(o => o.IsMain && HostStarts(o).Count > 0).ToList();
        var assembly = root.Instance.Method.ContainingType.Assembly;
        return mains.Find(m => m.Entries.Exists(e => e.Instance.Method.ContainingType.Assembly == assembly)) ?? mains.FirstOrDefault();
    }

    private List<SpawnSite> HostStarts(Origin main)
    {
        if (_hostStarts.TryGetValue((main.Id, 0), out var known)) return known;
        var sites = new List<SpawnSite>();
        foreach (var id in main.Runs.Keys.Order())
        {
            var instance = _heap.Instances[id];
            foreach (var instruction in instance.Body!.Instructions)
            {
                if (instruction is Call call && _models.ModelOf(call) is { } model && model.Effects.Any(e => e is Effect.HostStart))
                {
                    sites.Add(new SpawnSite(instance, call, null, false));
                }
            }
        }
        return _hostStarts[(main.Id, 0)] = sites;
    }

    private Origin Make(string name, OriginKind kind, bool many, Origin? parent, string why, bool isMain = false, bool isOnce = false, bool isBeforeHost = false, bool isSequential = false, string site = "", HeapObject? scheduler = null)
    {
        var origin = new Origin
        {
            Id = _origins.Count, Name = name, Kind = kind, Many = many, Parent = parent, Why = why,
            IsMain = isMain, IsOnce = isOnce, IsBeforeHost = isBeforeHost, IsSequential = isSequential, Site = site, Scheduler = scheduler,
        };
        _origins.Add(origin);
        return origin;
    }

    private void Enter(Origin origin, MethodInstance entry, BodyPart part)
    {
        if (!_entered.Add((origin.Id, entry.Id, part))) return;
        origin.Entries.Add((entry, part));
        _pending.Enqueue((origin, entry, part));
    }

    /// <returns>False when the limits do not allow it.</returns>
    private bool Drain()
    {
        while (_pending.TryDequeue(out var next))
        {
            Walk(next.Item1, next.Item2, next.Item3);
            if (_runs > _limits.Runs) return false;
        }
        return true;
    }

    private void Walk(Origin origin, MethodInstance entry, BodyPart part)
    {
        var work = new Queue<(MethodInstance, BodyPart)>();
        work.Enqueue((entry, part));
        while (work.TryDequeue(out var item))
        {
            var (instance, wanted) = item;
            if (instance.Body is not { } body) continue;
            var known = origin.Runs.GetValueOrDefault(instance.Id);
            if ((known | wanted) == known) continue;
            if (++_runs > _limits.Runs) return;
            origin.Runs[instance.Id] = known | wanted;
            foreach (var edge in _heap.CallsFrom(instance))
            {
                if (!_split.Covers(body, edge.Site, known | wanted))
                {
                    // What an awaited callee does after its own await belongs to the part after the caller's.
                    if ((wanted & BodyPart.AfterAwait) != 0 && edge.Kind == CallEdgeKind.Call && edge.Callee.Method.IsAsync && _split.IsAwaitedAtOnce(body, edge.Site)) work.Enqueue((edge.Callee, BodyPart.AfterAwait));
                    continue;
                }
                switch (edge.Kind)
                {
                    case CallEdgeKind.Once:
                        break;
                    case CallEdgeKind.Spawn:
                        Spawn(origin, edge);
                        break;
                    default:
                        Follow(origin, instance, body, edge, work);
                        break;
                }
            }
        }
    }

    private void Follow(Origin origin, MethodInstance instance, IrBody body, CallEdge edge, Queue<(MethodInstance, BodyPart)> work)
    {
        var callee = edge.Callee;
        if (callee.Body is null) return;
        // A library that runs a delegate for each element leaves the tasks to whoever gets them.
        var eachElement = edge.Kind == CallEdgeKind.Enumeration || (edge.Site is Call { Method.IsSource: false } && callee.Method.Kind == IrMethodKind.Lambda && !_split.IsAwaitedAtOnce(body, edge.Site));
        if (callee.Method.IsIterator || (!eachElement && _split.IsAwaitedAtOnce(body, edge.Site)))
        {
            var isBoundary = callee.Method.IsAsync && body.Method.IsAsync && !_split.Covers(body, edge.Site, BodyPart.AfterAwait) && origin.Runs[instance.Id] == BodyPart.BeforeAwait;
            work.Enqueue((callee, isBoundary ? BodyPart.BeforeAwait : BodyPart.All));
            return;
        }
        if (callee.Method.IsAsync && _split.HasContinuation(callee.Body))
        {
            work.Enqueue((callee, BodyPart.BeforeAwait));
            Continue(origin, edge, callee, _tasks.TaskOf(edge.Caller, edge.Site), eachElement);
            return;
        }
        work.Enqueue((callee, BodyPart.All));
        foreach (var (inner, handle) in _tasks.ForwardedBy(callee)) Continue(origin, edge, inner, handle, eachElement);
    }

    /// <summary>The rest of an async call that is not awaited at once is an origin of its own.</summary>
    private void Continue(Origin parent, CallEdge edge, MethodInstance callee, HeapObject? handle, bool many)
    {
        if (callee.Body is not { } body || !_split.HasContinuation(body)) return;
        if (!_maps.From(callee, BodyPart.AfterAwait))
        {
            Enter(parent, callee, BodyPart.AfterAwait);
            return;
        }
        var child = Child(parent, edge, OriginKind.Continuation, many, handle, false, $"'{callee.Method.DisplayName}' goes on beside its caller after its first await", callee.Method.DocId, staysOnThread: !LeavesContext(body));
        if (child is not null) Enter(child, callee, BodyPart.AfterAwait);
    }

    /// <summary>Awaits that do not come back to the thread they began on.</summary>
    private bool LeavesContext(IrBody body) => body.Instructions.Any(i => i is Call { Method: { IsSource: false, Name: "ConfigureAwait" }, Arguments: [var flag] }
        && body.Instructions.Any(c => c is Constant { Value: false } constant && ReferenceEquals(constant.Target, flag)));

    private void Spawn(Origin parent, CallEdge edge)
    {
        var spawn = edge.Spawn!;
        if (spawn.AtHostStart && spawn.Many && spawn.Kind != OriginKind.Actor)
        {
            SpawnAtHostStart(parent, edge, spawn);
            return;
        }
        if (!_maps.From(edge.Callee, BodyPart.All))
        {
            Enter(parent, edge.Callee, BodyPart.All);
            return;
        }
        var kind = spawn.OnContext && _hasUserInterface ? OriginKind.UserInterface : spawn.Kind;
        var child = Child(parent, edge, kind, spawn.Many && !_degrees.IsOneAtATime(edge), spawn.Handle, spawn.EndsWithCall, $"{Describe(kind)} started in '{edge.Caller.Method.DisplayName}'");
        if (child is null) return;
        var callee = edge.Callee;
        // Without a wait for the returned task the handle ends at the first await.
        if (spawn.WaitsForTask || callee.Body is null) Enter(child, callee, BodyPart.All);
        else if (callee.Method.IsAsync && _split.HasContinuation(callee.Body))
        {
            Enter(child, callee, BodyPart.BeforeAwait);
            Continue(child, edge, callee, _tasks.TaskOf(edge.Caller, edge.Site), false);
        }
        else
        {
            Enter(child, callee, BodyPart.All);
            foreach (var (inner, handle) in _tasks.ForwardedBy(callee)) Continue(child, edge, inner, handle, false);
        }
    }

    private void SpawnAtHostStart(Origin parent, CallEdge edge, SpawnInfo spawn)
    {
        var host = parent;
        while (host.Parent is not null) host = host.Parent;
        var key = (host.Id, "host " + spawn.Kind);
        if (!_children.TryGetValue(key, out var child))
        {
            child = Make(spawn.Kind == OriginKind.Request ? "requests" : spawn.Kind.ToString(), spawn.Kind, true, host, "handlers that the host runs, one run per " + (spawn.Kind == OriginKind.Request ? "request" : "message"));
            _children[key] = child;
            var starts = host.IsMain ? HostStarts(host) : [];
            if (starts.Count > 0) child.Sites.AddRange(starts);
        }
        if (HostStarts(host).Count == 0) child.Sites.Add(new SpawnSite(edge.Caller, edge.Site, null, false));
        if (spawn.Title is { } title) child.Titles.TryAdd(edge.Callee.Id, title);
        Enter(child, edge.Callee, BodyPart.All);
    }

    private Origin? Child(Origin parent, CallEdge edge, OriginKind kind, bool many, HeapObject? handle, bool endsWithCall, string why, string role = "", bool staysOnThread = false)
    {
        var name = $"{Describe(kind)} at {FileName(edge.Site)}:{edge.Site.Span.StartLine}";
        var site = $"{kind}@{edge.Caller.Method.DocId}#{edge.Site.Index}{role}{(edge.Spawn is { IsEachOnce: true } each ? $"{edge.Callee.Method.DocId}#{each.Which?.Id}" : "")}";
        for (var above = parent; above is not null; above = above.Parent)
        {
            if (above.Site == site) return above;
        }
        if (parent.Depth >= _limits.Depth || (kind == OriginKind.Continuation && !_limits.Continuations)) return parent;
        // One child for each receiving object and each thread that is started there, while they are few.
        var started = edge.Spawn?.Handle is { } own && edge.Site is Call { Receiver: { } receiver } && _heap.MayBe(edge.Caller, receiver, own) ? own.Id : -1;
        var of = $"{site} on {edge.Caller.Context.Receiver?.Id ?? -1} by {started}";
        if (!_children.TryGetValue((parent.Id, of), out var child))
        {
            var count = _contexts[(parent.Id, site)] = _contexts.GetValueOrDefault((parent.Id, site)) + 1;
            var key = (parent.Id, count <= _limits.Contexts ? of : site);
            if (!_children.TryGetValue(key, out child))
            {
                child = Make(name, kind, many, parent, why, isSequential: kind is OriginKind.UserInterface or OriginKind.Actor || (staysOnThread && (parent.IsOnUiThread || parent.IsTurn)), site: site,
                    scheduler: staysOnThread ? parent.Scheduler : _schedulers.ExclusiveOf(handle));
                _children[key] = child;
            }
            _children[(parent.Id, of)] = child;
        }
        var spawn = new SpawnSite(edge.Caller, edge.Site, handle, endsWithCall) { OnlyIfTrue = edge.Spawn is { IfTrue: true }, Repeats = edge.Repeats || edge.Kind == CallEdgeKind.Enumeration };
        if (!child.Sites.Contains(spawn)) child.Sites.Add(spawn);
        return child;
    }

    /// <summary>A continuation begins when the task it continues has ended.</summary>
    private void OrderContinuations()
    {
        foreach (var origin in _origins)
        {
            if (origin.Kind is not (OriginKind.Continuation or OriginKind.UserInterface) || origin.Sites.Count != 1 || origin.Sites[0].Instruction is not Call { Method.IsSource: false, Receiver: { } receiver }) continue;
            var awaited = _heap.PointsTo(origin.Sites[0].Instance, receiver);
            if (awaited.Count != 1) continue;
            origin.StartsAfter = _origins.Find(o => ReferenceEquals(o.Parent, origin.Parent) && o.Sites.Count == 1 && ReferenceEquals(o.Sites[0].Handle, awaited[0]));
        }
    }

    public static string Describe(OriginKind kind) => kind switch
    {
        OriginKind.Thread => "thread",
        OriginKind.Task => "task",
        OriginKind.ThreadPool => "thread-pool work item",
        OriginKind.ParallelBody => "parallel body",
        OriginKind.Timer => "timer callback",
        OriginKind.Continuation => "continuation",
        OriginKind.Request => "request handler",
        OriginKind.Event => "event handler",
        OriginKind.HostedService => "hosted service",
        OriginKind.Message => "message handler",
        OriginKind.Finalizer => "finalizer",
        OriginKind.UserInterface => "UI handler",
        OriginKind.Actor => "actor",
        OriginKind.Test => "test",
        OriginKind.Dataflow => "dataflow block",
        _ => "thread",
    };

    private static string FileName(Instruction site)
    {
        var slash = site.Span.File.LastIndexOf('/');
        return slash < 0 ? site.Span.File : site.Span.File[(slash + 1)..];
    }
}
