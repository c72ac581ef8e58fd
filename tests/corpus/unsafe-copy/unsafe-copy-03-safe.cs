// case: unsafe-copy-03-safe
// sdk: library
// expect: none
// why: the list is filled by the enumerator of the map, which bears writers
using System.Collections.Concurrent;

namespace Nodes.Directory;

public sealed class NodeRegistry
{
    private readonly ConcurrentDictionary<string, int> _nodes = new();

    public void Register(string host, int port) => _nodes[host] = port;

    public bool Forget(string host) => _nodes.TryRemove(host, out _);

    public int PortOf(string host) => _nodes.TryGetValue(host, out var port) ? port : 0;

    public IReadOnlyList<KeyValuePair<string, int>> Snapshot()
    {
        var list = new List<KeyValuePair<string, int>>();
        foreach (var node in _nodes)
            list.Add(node);
        return list;
    }
}
