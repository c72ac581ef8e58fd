using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// The constraint graph of an inclusion-based (Andersen) points-to analysis: nodes with points-to sets, copy edges with
/// optional type filters, and watchers that see every object of a node exactly once, as it arrives. Difference propagation after
/// Pearce, Kelly and Hankin; nodes on a cycle of unfiltered copy edges are collapsed into one.
/// </summary>
public sealed class PointerGraph(TypeFilter filter) : IPointerGraph
{
    private struct Node
    {
        /// <summary>The node this one was collapsed into; itself while it stands alone.</summary>
        public int Representative;

        public bool IsQueued;

        /// <summary>Everything the node may hold.</summary>
        public SparseSet? Set;

        /// <summary>The part of <see cref="Set"/> that edges and watchers have not seen yet.</summary>
        public SparseSet? Pending;

        public List<Edge>? Edges;

        public List<Action<int>>? Watchers;
    }

    private readonly record struct Edge(int Target, int Filter);

    /// <summary>What a collapse leaves to be told: objects that one member had passed on and the other had not.</summary>
    private sealed record CatchUp(SparseSet Objects, List<Edge>? Edges, int EdgeCount, List<Action<int>>? Watchers, int WatcherCount);

    private Node[] _nodes = new Node[1024];

    // Not packed into a long: the hash of a long folds its halves onto each other, and neighbours collide.
    private readonly HashSet<(int From, int To, int Filter)> _edgeKeys = [];
    private readonly Queue<int> _worklist = new();
    private readonly Queue<CatchUp> _catchUps = new();
    private int _edgesSinceCollapse;

    public int NodeCount { get; private set; }

    public int EdgeCount => _edgeKeys.Count;

    public int CollapsedNodes { get; private set; }

    public int Allocate(int count = 1)
    {
        var first = NodeCount;
        NodeCount += count;
        if (NodeCount > _nodes.Length) Array.Resize(ref _nodes, Math.Max(NodeCount, _nodes.Length * 2));
        for (var i = first; i < NodeCount; i++) _nodes[i].Representative = i;
        return first;
    }

    private static readonly SparseSet Empty = new();

    public SparseSet SetOf(int node) => _nodes[Find(node)].Set ?? Empty;

    public void AddObject(int node, int value)
    {
        node = Find(node);
        ref var holder = ref _nodes[node];
        if (!(holder.Set ??= new SparseSet()).Add(value)) return;
        (holder.Pending ??= new SparseSet()).Add(value);
        Enqueue(node);
    }

    /// <param name="filterType">Id of the type that objects must be compatible with, or -1.</param>
    public void AddEdge(int from, int to, int filterType = -1)
    {
        from = Find(from);
        to = Find(to);
        if (from == to || !_edgeKeys.Add((from, to, filterType))) return;
        (_nodes[from].Edges ??= []).Add(new Edge(to, filterType));
        _edgesSinceCollapse++;
        if (_nodes[from].Set is { } set) Flow(set, to, filterType);
    }

    /// <summary>Calls back once for every object of the node, now and later.</summary>
    public void Watch(int node, Action<int> onObject)
    {
        node = Find(node);
        ref var watched = ref _nodes[node];
        (watched.Watchers ??= []).Add(onObject);
        if (watched.Set is not { } set) return;
        // What is pending is told when the node's turn comes.
        foreach (var value in Minus(set, watched.Pending)) onObject(value);
    }

    /// <summary>Runs until nothing changes.</summary>
    /// <param name="afterStep">Called now and then; returns false to give up.</param>
    public bool Solve(Func<bool> afterStep)
    {
        var steps = 0;
        while (true)
        {
            while (_catchUps.TryDequeue(out var late)) Tell(late.Objects, late.Edges, late.EdgeCount, late.Watchers, late.WatcherCount);
            if (!_worklist.TryDequeue(out var node)) return true;
            _nodes[node].IsQueued = false;
            if (_nodes[node].Representative != node || _nodes[node].Pending is not { } delta) continue;
            _nodes[node].Pending = null;
            var edges = _nodes[node].Edges;
            var watchers = _nodes[node].Watchers;
            Tell(delta, edges, edges?.Count ?? 0, watchers, watchers?.Count ?? 0);
            if ((++steps & 0xFFF) != 0) continue;
            if (!afterStep()) return false;
            if (_edgesSinceCollapse > 20_000 && _edgesSinceCollapse > _edgeKeys.Count / 4) CollapseCycles();
        }
    }

    /// <summary>Passes objects on along the first edges and watchers; later ones were given all there was when they came.</summary>
    private void Tell(SparseSet objects, List<Edge>? edges, int edgeCount, List<Action<int>>? watchers, int watcherCount)
    {
        for (var i = 0; i < edgeCount; i++) Flow(objects, edges![i].Target, edges[i].Filter);
        if (watcherCount == 0) return;
        foreach (var value in objects)
        {
            for (var i = 0; i < watcherCount; i++) watchers![i](value);
        }
    }

    private void Flow(SparseSet objects, int to, int filterType)
    {
        to = Find(to);
        ref var target = ref _nodes[to];
        var pending = target.Pending;
        var fresh = pending ?? new SparseSet();
        var changed = filterType < 0
            ? (target.Set ??= new SparseSet()).UnionWith(objects, fresh)
            : filter.AddPassing(objects, filterType, target.Set ??= new SparseSet(), fresh);
        if (!changed) return;
        target.Pending = fresh;
        Enqueue(to);
    }

    private void Enqueue(int node)
    {
        if (_nodes[node].IsQueued) return;
        _nodes[node].IsQueued = true;
        _worklist.Enqueue(node);
    }

    private int Find(int node)
    {
        var nodes = _nodes;
        while (nodes[node].Representative != node)
        {
            nodes[node].Representative = nodes[nodes[node].Representative].Representative;
            node = nodes[node].Representative;
        }
        return node;
    }

    private void CollapseCycles()
    {
        _edgesSinceCollapse = 0;
        var cycles = new List<List<int>>();
        var successors = new List<int>();
        StrongComponents.Find(NodeCount, Successors, component =>
        {
            if (component.Count > 1) cycles.Add(component);
        });
        foreach (var cycle in cycles)
        {
            cycle.Sort();
            for (var i = 1; i < cycle.Count; i++) Merge(cycle[0], cycle[i]);
        }

        List<int> Successors(int node)
        {
            successors.Clear();
            if (_nodes[node].Representative != node || _nodes[node].Edges is not { } edges) return successors;
            foreach (var edge in edges)
            {
                if (edge.Filter < 0) successors.Add(Find(edge.Target));
            }
            return successors;
        }
    }

    private void Merge(int head, int member)
    {
        CollapsedNodes++;
        ref var into = ref _nodes[head];
        ref var from = ref _nodes[member];
        var mine = into.Set ??= new SparseSet();
        var theirs = from.Set ?? Empty;
        var told = Minus(mine, into.Pending);
        var theirTold = Minus(theirs, from.Pending);
        // Each side's listeners have seen what that side had told; the other side's part is made up for.
        Later(Minus(theirTold, told), into.Edges, into.Watchers);
        Later(Minus(told, theirTold), from.Edges, from.Watchers);
        mine.UnionWith(theirs);
        told.UnionWith(theirTold);
        into.Pending = Minus(mine, told);
        from.Representative = head;
        foreach (var edge in from.Edges ?? [])
        {
            var to = Find(edge.Target);
            if (to != head && _edgeKeys.Add((head, to, edge.Filter))) (into.Edges ??= []).Add(new Edge(to, edge.Filter));
        }
        if (from.Watchers is { } watchers) (into.Watchers ??= []).AddRange(watchers);
        from.Set = from.Pending = null;
        from.Edges = null;
        from.Watchers = null;
        Enqueue(head);
    }

    private void Later(SparseSet objects, List<Edge>? edges, List<Action<int>>? watchers)
    {
        if (objects.IsEmpty) return;
        _catchUps.Enqueue(new CatchUp(objects, edges, edges?.Count ?? 0, watchers, watchers?.Count ?? 0));
    }

    private static SparseSet Minus(SparseSet set, SparseSet? without)
    {
        var result = new SparseSet();
        if (without is null || without.IsEmpty) result.UnionWith(set);
        else
        {
            foreach (var value in set)
            {
                if (!without.Contains(value)) result.Add(value);
            }
        }
        return result;
    }
}
