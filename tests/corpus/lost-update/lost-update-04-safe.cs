// case: lost-update-04-safe
// sdk: console
// expect: none
// why: both replace the snapshot under the lock
using System.Collections.Immutable;

namespace Mesh.Nodes;

public sealed class PeerSet
{
    private readonly object _sync = new();
    private ImmutableDictionary<string, int> _peers = ImmutableDictionary<string, int>.Empty;

    public void Joined(string peer, int port)
    {
        lock (_sync)
            _peers = _peers.SetItem(peer, port);
    }

    public void Left(string peer)
    {
        lock (_sync)
            _peers = _peers.Remove(peer);
    }

    public int Count => _peers.Count;
}

public static class Program
{
    public static void Main()
    {
        var peers = new PeerSet();
        var joins = Task.Run(() =>
        {
            for (var i = 0; i < 1000; i++)
                peers.Joined("10.0.0." + i % 250, 9000 + i);
        });
        var leaves = Task.Run(() =>
        {
            for (var i = 0; i < 1000; i++)
                peers.Left("10.0.0." + i % 250);
        });
        Task.WaitAll(joins, leaves);
        Console.WriteLine(peers.Count);
    }
}
