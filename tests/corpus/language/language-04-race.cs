// case: language-04-race
// sdk: console
// expect: MAP003 Parsers.Tokens.NodePool._nodes
// why: the iterator enumerates the map without the lock that the inserts hold

namespace Parsers.Tokens;

public sealed class NodePool
{
    private readonly object _gate = new();
    private readonly Dictionary<int, string> _nodes = new();

    public void Insert(int id, string text)
    {
        lock (_gate)
        {
            _nodes[id] = text;
        }
    }

    public IEnumerable<string> Leaves()
    {
        foreach (var (id, text) in _nodes)
        {
            if (id % 2 == 1)
                yield return text;
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var pool = new NodePool();
        var parser = new Thread(() => { for (var i = 0; i < 300; i++) pool.Insert(i, "n" + i); });
        parser.Start();
        foreach (var leaf in pool.Leaves())
            Console.WriteLine(leaf);
        parser.Join();
    }
}
