// case: nested-08-race
// sdk: library
// expect: MAP006 Graphs.Edges.EdgeIndex._edges
// why: the plain set two levels below the concurrent map is written without a lock

using System.Collections.Concurrent;

namespace Graphs.Edges;

public sealed class EdgeIndex
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, HashSet<long>>> _edges = new();

    public void Connect(string from, string label, long to)
    {
        var labels = _edges.GetOrAdd(from, _ => new());
        var targets = labels.GetOrAdd(label, _ => new());
        targets.Add(to);
    }

    public bool Connected(string from, string label, long to)
    {
        return _edges.TryGetValue(from, out var labels)
            && labels.TryGetValue(label, out var targets)
            && targets.Contains(to);
    }
}
