// case: lock-identity-25-race
// sdk: library
// expect: MAP004|MAP001|MAP003 Sync.Peers.PeerTable._peers
// why: a merge locks this table only, not the one that it reads

namespace Sync.Peers;

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
        lock (_lock)
        {
            foreach (var (id, address) in other._peers) _peers.TryAdd(id, address);
        }
    }
}
