// case: lock-identity-25-safe
// sdk: library
// expect: none
// why: a merge copies the other table under that table's lock first

namespace Sync.Nodes;

public sealed class PeerTable
{
    private readonly object _lock = new();
    private readonly Dictionary<Guid, string> _peers = new();

    public void Add(Guid id, string address)
    {
        lock (_lock) _peers[id] = address;
    }

    public KeyValuePair<Guid, string>[] Snapshot()
    {
        lock (_lock) return _peers.ToArray();
    }

    public void Merge(PeerTable other)
    {
        var theirs = other.Snapshot();
        lock (_lock)
        {
            foreach (var (id, address) in theirs) _peers.TryAdd(id, address);
        }
    }
}
