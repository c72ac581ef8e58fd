// case: nested-08-safe
// sdk: library
// expect: none
// why: the map two levels below the concurrent map is concurrent too

using System.Collections.Concurrent;

namespace Graphs.Vertices;

public sealed class EdgeIndex
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, ConcurrentDictionary<long, byte>>> _edges = new();

    public void Connect(string from, string label, long to)
    {
        var labels = _edges.GetOrAdd(from, _ => new());
        var targets = labels.GetOrAdd(label, _ => new());
        targets.TryAdd(to, 0);
    }

    public bool Connected(string from, string label, long to)
    {
        return _edges.TryGetValue(from, out var labels)
            && labels.TryGetValue(label, out var targets)
            && targets.ContainsKey(to);
    }
}
