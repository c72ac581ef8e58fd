// case: lock-identity-14-safe
// sdk: console
// expect: none
// why: the lock object is one for all threads

namespace Crawler.Sites;

internal static class SeenPages
{
    private static readonly object _gate = new();

    private static readonly HashSet<string> _seen = new();

    internal static bool FirstVisit(string url)
    {
        lock (_gate)
        {
            return _seen.Add(url);
        }
    }
}

internal static class Program
{
    private static async Task Main(string[] seeds)
    {
        var visits = seeds.Select(seed => Task.Run(() => SeenPages.FirstVisit(seed)));
        var fresh = (await Task.WhenAll(visits)).Count(first => first);
        Console.WriteLine(fresh);
    }
}
