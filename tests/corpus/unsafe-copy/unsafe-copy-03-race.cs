// case: unsafe-copy-03-race
// sdk: library
// expect: MAP014 Nodes.Registry.NodeRegistry._nodes
// why: the list constructor reads Count and then copies, and a node added in between makes it throw
using System.Collections.Concurrent;

namespace Nodes.Registry;

public sealed class NodeRegistry
{
    private readonly ConcurrentDictionary<string, int> _nodes = new();

    public void Register(string host, int port) => _nodes[host] = port;

    public bool Forget(string host) => _nodes.TryRemove(host, out _);

    public int PortOf(string host) => _nodes.TryGetValue(host, out var port) ? port : 0;

    public IReadOnlyList<KeyValuePair<string, int>> Snapshot()
    {
        var list = new List<KeyValuePair<string, int>>(_nodes);
        return list;
    }
}
