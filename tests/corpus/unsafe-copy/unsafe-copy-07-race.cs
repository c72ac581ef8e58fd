// case: unsafe-copy-07-race
// sdk: library
// expect: MAP014 Gossip.Peers.PeerList._peers
// why: the helper takes the map as IEnumerable and calls ToList, which copies through Count and CopyTo
using System.Collections.Concurrent;

namespace Gossip.Peers;

public sealed record Peer(string Host, DateTime Seen);

internal static class Pages
{
    public static IReadOnlyList<KeyValuePair<string, Peer>> All(IEnumerable<KeyValuePair<string, Peer>> peers, DateTime since)
    {
        var all = peers.ToList();
        all.RemoveAll(p => p.Value.Seen < since);
        return all;
    }
}

public sealed class PeerList
{
    private readonly ConcurrentDictionary<string, Peer> _peers = new();

    public void Seen(string host) => _peers[host] = new Peer(host, DateTime.UtcNow);

    public void Forget(string host) => _peers.TryRemove(host, out _);

    public int Alive(DateTime since) => Pages.All(_peers, since).Count;
}
