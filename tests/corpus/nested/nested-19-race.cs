// case: nested-19-race
// sdk: library
// expect: MAP006|MAP001|MAP002 Graph.Edges.EdgeStore._edges
// why: the inner set of the immutable map is changed in place

namespace Graph.Edges;

using System.Collections.Immutable;

public sealed class EdgeStore
{
    private ImmutableDictionary<int, HashSet<int>> _edges = ImmutableDictionary<int, HashSet<int>>.Empty;

    public void Connect(int from, int to)
    {
        var targets = ImmutableInterlocked.GetOrAdd(ref _edges, from, _ => new HashSet<int>());
        targets.Add(to);
    }

    public bool Connected(int from, int to) => _edges.TryGetValue(from, out var targets) && targets.Contains(to);
}
