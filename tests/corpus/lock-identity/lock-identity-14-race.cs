// case: lock-identity-14-race
// sdk: console
// expect: MAP030|MAP001 Crawler.Pages.SeenPages._seen
// why: the lock object is one per thread

namespace Crawler.Pages;

internal static class SeenPages
{
    [ThreadStatic]
    private static object? _gate;

    private static readonly HashSet<string> _seen = new();

    internal static bool FirstVisit(string url)
    {
        _gate ??= new object();
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
