// case: interproc-04-race
// sdk: console
// expect: MAP001|MAP002 Markup.Nodes.CachingRule._results
// why: the virtual call reaches the override that fills a shared map

namespace Markup.Nodes;

public abstract class Rule
{
    public abstract int Evaluate(string node);
}

public sealed class CachingRule : Rule
{
    private readonly Dictionary<string, int> _results = new();

    public override int Evaluate(string node)
    {
        if (_results.TryGetValue(node, out var cached))
            return cached;
        return _results[node] = node.Count(c => c == '/');
    }
}

public sealed class DirectRule : Rule
{
    public override int Evaluate(string node) => node.Count(c => c == '/');
}

public static class Program
{
    public static void Main(string[] nodes)
    {
        Rule rule = new CachingRule();
        var depths = new int[nodes.Length];
        Parallel.For(0, nodes.Length, i => depths[i] = rule.Evaluate(nodes[i]));
        Console.WriteLine(depths.DefaultIfEmpty().Max());
    }
}
