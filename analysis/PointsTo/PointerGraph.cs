using MapAudit.Analysis.Common;

namespace MapAudit.Analysis.PointsTo;

/// <summary>
/// The constraint graph of an inclusion-based (Andersen) points-to analysis: nodes with points-to sets, copy edges with
/// optional type filters, and watchers that see every object of a node exactly as it arrives. Difference propagation after
/// Pearce, Kelly and Hankin; nodes on a cycle of unfiltered copy edges are collapsed into one.
/// </summary>
public sealed class PointerGraph(TypeFilter filter)
{
    private readonly List<SparseSet?> _sets = [];
    private readonly List<SparseSet?> _pending = [];
    private readonly List<List<(int Target, int Filter)>?> _edges = [];
    private readonly List<List<Action<int>>?> _watchers = [];
    private readonly List<int> _representative = [];
    // Not packed into a long: the hash of a long folds its halves onto each other, and neighbours collide.
    private readonly HashSet<(int From, int To, int Filter)> _edgeKeys = [];
    private readonly Queue<int> _worklist = new();
    private readonly List<bool> _queued = [];
    private int _edgesSinceCollapse;

    public int NodeCount => _sets.Count;

    public int EdgeCount => _edgeKeys.Count;

    public int CollapsedNodes { get; private set; }

    public int Allocate(int count = 1)
    {
        var first = _sets.Count;
        for (var i = 0; i < count; i++)
        {
            _sets.Add(null);
            _pending.Add(null);
            _edges.Add(null);
            _watchers.Add(null);
            _representative.Add(first + i);
            _queued.Add(false);
        }
        return first;
    }

    private static readonly SparseSet Empty = new();

    public SparseSet SetOf(int node) => _sets[Find(node)] ?? Empty;

    public void AddObject(int node, int value)
    {
        node = Find(node);
        if (!(_sets[node] ??= new SparseSet()).Add(value)) return;
        (_pending[node] ??= new SparseSet()).Add(value);
        Enqueue(node);
    }

    /// <param name="filterType">Id of the type that objects must be compatible with, or -1.</param>
    public void AddEdge(int from, int to, int filterType = -1)
    {
        from = Find(from);
        to = Find(to);
        if (from == to || !_edgeKeys.Add((from, to, filterType))) return;
        (_edges[from] ??= []).Add((to, filterType));
        _edgesSinceCollapse++;
        if (_sets[from] is { } set) Flow(set, to, filterType);
    }

    /// <summary>Calls back for every object of the node, now and later. An object may be seen twice after a collapse.</summary>
    public void Watch(int node, Action<int> onObject)
    {
        node = Find(node);
        (_watchers[node] ??= []).Add(onObject);
        if (_sets[node] is not { } set) return;
        foreach (var value in set.ToArray()) onObject(value);
    }

    /// <summary>Runs until nothing changes.</summary>
    /// <param name="afterStep">Called now and then with the node count; returns false to give up.</param>
    public bool Solve(Func<bool> afterStep)
    {
        var steps = 0;
        while (_worklist.TryDequeue(out var queued))
        {
            _queued[queued] = false;
            var node = Find(queued);
            var delta = _pending[node];
            if (delta is null) continue;
            _pending[node] = null;
            if (_edges[node] is { } edges)
            {
                for (var i = 0; i < edges.Count; i++) Flow(delta, edges[i].Target, edges[i].Filter);
            }
            if (_watchers[node] is { } watchers)
            {
                foreach (var value in delta)
                {
                    for (var i = 0; i < watchers.Count; i++) watchers[i](value);
                }
            }
            if ((++steps & 0xFFF) != 0) continue;
            if (!afterStep()) return false;
            if (_edgesSinceCollapse > 20_000 && _edgesSinceCollapse > _edgeKeys.Count / 4) CollapseCycles();
        }
        return true;
    }

    private void Flow(SparseSet objects, int to, int filterType)
    {
        to = Find(to);
        var set = _sets[to] ??= new SparseSet();
        if (filterType >= 0) objects = filter.Apply(objects, filterType);
        if (objects.IsEmpty) return;
        var pending = _pending[to];
        if (pending is null)
        {
            pending = new SparseSet();
            if (!set.UnionWith(objects, pending)) return;
            _pending[to] = pending;
        }
        else if (!set.UnionWith(objects, pending)) return;
        Enqueue(to);
    }

    private void Enqueue(int node)
    {
        if (_queued[node]) return;
        _queued[node] = true;
        _worklist.Enqueue(node);
    }

    private int Find(int node)
    {
        while (_representative[node] != node)
        {
            _representative[node] = _representative[_representative[node]];
            node = _representative[node];
        }
        return node;
    }

    private void CollapseCycles()
    {
        _edgesSinceCollapse = 0;
        var components = StrongComponents.Of(_sets.Count, node => Find(node) != node || _edges[node] is not { } edges
            ? []
            : edges.Where(e => e.Filter < 0).Select(e => Find(e.Target)));
        foreach (var component in components)
        {
            if (component.Count < 2) continue;
            var head = component.Min();
            foreach (var member in component.Order())
            {
                if (member != head) Merge(head, member);
            }
        }
    }

    private void Merge(int head, int member)
    {
        CollapsedNodes++;
        _representative[member] = head;
        var all = new SparseSet();
        if (_sets[head] is { } mine) all.UnionWith(mine);
        if (_sets[member] is { } theirs) all.UnionWith(theirs);
        _sets[head] = all;
        var pending = new SparseSet();
        pending.UnionWith(all);
        _pending[head] = pending;
        foreach (var (target, edgeFilter) in _edges[member] ?? [])
        {
            var to = Find(target);
            if (to != head && _edgeKeys.Add((head, to, edgeFilter))) (_edges[head] ??= []).Add((to, edgeFilter));
        }
        if (_watchers[member] is { } watchers) (_watchers[head] ??= []).AddRange(watchers);
        _sets[member] = null;
        _pending[member] = null;
        _edges[member] = null;
        _watchers[member] = null;
        Enqueue(head);
    }
}
