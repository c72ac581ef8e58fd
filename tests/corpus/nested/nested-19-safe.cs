// case: nested-19-safe
// sdk: library
// expect: none
// why: the inner set of the immutable map is replaced

namespace Graph.Arcs;

using System.Collections.Immutable;

public sealed class EdgeStore
{
    private ImmutableDictionary<int, ImmutableHashSet<int>> _edges = ImmutableDictionary<int, ImmutableHashSet<int>>.Empty;

    public void Connect(int from, int to)
    {
        ImmutableInterlocked.AddOrUpdate(ref _edges, from, _ => ImmutableHashSet.Create(to), (_, targets) => targets.Add(to));
    }

    public bool Connected(int from, int to) => _edges.TryGetValue(from, out var targets) && targets.Contains(to);
}
