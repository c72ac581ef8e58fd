// case: spawn-kinds-01-safe
// sdk: console
// expect: none
// why: the threads started in the loop write one shared concurrent map

using System.Collections.Concurrent;

namespace Crawl.Visited;

public sealed class Frontier
{
    private readonly IDictionary<string, int> _depths = new ConcurrentDictionary<string, int>();

    public void Visit(string url, int depth) => _depths[url] = depth;
}

public static class Program
{
    public static void Main(string[] seeds)
    {
        var frontier = new Frontier();
        var crawlers = new List<Thread>();
        foreach (var seed in seeds)
        {
            var crawler = new Thread(() =>
            {
                for (var depth = 0; depth < 5; depth++)
                    frontier.Visit($"{seed}/{depth}", depth);
            });
            crawler.Start();
            crawlers.Add(crawler);
        }
        crawlers.ForEach(c => c.Join());
    }
}
