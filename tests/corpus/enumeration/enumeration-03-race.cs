// case: enumeration-03-race
// sdk: console
// expect: MAP003 Cluster.Nodes.Membership._heartbeats
// why: the Keys of the map are joined to a text beside the heartbeat thread

namespace Cluster.Nodes;

public sealed class Membership
{
    private readonly SortedDictionary<string, long> _heartbeats = new(StringComparer.Ordinal);

    public void Beat(string node, long at) => _heartbeats[node] = at;

    public string Describe() => string.Join(", ", _heartbeats.Keys);
}

public static class Program
{
    public static void Main()
    {
        var membership = new Membership();
        var gossip = new Thread(() =>
        {
            for (long at = 0; at < 100; at++)
                membership.Beat("node-" + at % 9, at);
        });
        gossip.Start();
        Console.WriteLine(membership.Describe());
        gossip.Join();
    }
}
