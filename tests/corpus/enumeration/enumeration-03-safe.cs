// case: enumeration-03-safe
// sdk: console
// expect: none
// why: the Keys of the map are joined to a text after the heartbeat thread ended

namespace Cluster.Members;

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
        gossip.Join();
        Console.WriteLine(membership.Describe());
    }
}
