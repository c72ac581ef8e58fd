using MapAudit.Analysis.Common;
using MapAudit.Analysis.PointsTo;

namespace MapAudit.Tests.PointsTo;

/// <summary>
/// The reference: passes over all edges and all watchers until a whole pass changes nothing. No worklist, no differences, no cycles
/// collapsed; slow, and easy to believe.
/// </summary>
internal sealed class PlainGraph(TypeFilter filter) : IPointerGraph
{
    private sealed record Watcher(int Node, Action<int> OnObject, HashSet<int> Told);

    private readonly List<SparseSet> _sets = [];
    private readonly List<(int From, int To, int Filter)> _edges = [];
    private readonly HashSet<(int, int, int)> _known = [];
    private readonly List<Watcher> _watchers = [];

    public int NodeCount => _sets.Count;

    public int EdgeCount => _edges.Count;

    public int CollapsedNodes => 0;

    public int Allocate(int count = 1)
    {
        for (var i = 0; i < count; i++) _sets.Add(new SparseSet());
        return _sets.Count - count;
    }

    public SparseSet SetOf(int node) => _sets[node];

    public void AddObject(int node, int value) => _sets[node].Add(value);

    public void AddEdge(int from, int to, int filterType = -1)
    {
        if (_known.Add((from, to, filterType))) _edges.Add((from, to, filterType));
    }

    public void Watch(int node, Action<int> onObject) => _watchers.Add(new Watcher(node, onObject, []));

    public bool Solve(Func<bool> afterStep)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            for (var i = 0; i < _edges.Count; i++)
            {
                var (from, to, filterType) = _edges[i];
                changed |= filterType < 0 ? _sets[to].UnionWith(_sets[from]) : filter.AddPassing(_sets[from], filterType, _sets[to], new SparseSet());
            }
            for (var i = 0; i < _watchers.Count; i++)
            {
                foreach (var value in _sets[_watchers[i].Node].ToList())
                {
                    if (!_watchers[i].Told.Add(value)) continue;
                    changed = true;
                    _watchers[i].OnObject(value);
                }
            }
            if (!afterStep()) return false;
        }
        return true;
    }
}
