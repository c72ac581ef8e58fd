// case: async-22-race
// sdk: console
// expect: MAP001|MAP003 Crawl.Chain.Crawler._depths
// why: the two walks are started together, and what they write comes after awaits of methods that await each other
namespace Crawl.Chain;

public sealed class Crawler
{
    private readonly Dictionary<int, int> _depths = new();

    public async Task RunAsync()
    {
        var warmUp = PageAsync(1);
        await warmUp;
        await Task.WhenAll(LinkAsync(2), LinkAsync(3));
    }

    private async Task LinkAsync(int depth) => await PageAsync(depth);

    private async Task PageAsync(int depth)
    {
        if (depth > 0) await LinkAsync(depth - 1);
        await StoreAsync(depth);
    }

    private async Task StoreAsync(int depth)
    {
        await Task.Delay(1);
        _depths[depth] = depth;
    }
}

public static class Program
{
    public static Task Main() => new Crawler().RunAsync();
}
