// case: unsafe-copy-07-safe
// sdk: library
// expect: none
// why: the helper filters first, so the map is enumerated and never copied at once
using System.Collections.Concurrent;

namespace Gossip.Nodes;

public sealed record Peer(string Host, DateTime Seen);

internal static class Pages
{
    public static IReadOnlyList<KeyValuePair<string, Peer>> All(IEnumerable<KeyValuePair<string, Peer>> peers, DateTime since)
    {
        return peers.Where(p => p.Value.Seen >= since).ToList();
    }
}

public sealed class PeerList
{
    private readonly ConcurrentDictionary<string, Peer> _peers = new();

    public void Seen(string host) => _peers[host] = new Peer(host, DateTime.UtcNow);

    public void Forget(string host) => _peers.TryRemove(host, out _);

    public int Alive(DateTime since) => Pages.All(_peers, since).Count;
}
