// case: async-22-safe
// sdk: console
// expect: none
// why: one walk is awaited before the next begins
namespace Crawl.InTurn;

public sealed class Crawler
{
    private readonly Dictionary<int, int> _depths = new();

    public async Task RunAsync()
    {
        var warmUp = PageAsync(1);
        await warmUp;
        await LinkAsync(2);
        await LinkAsync(3);
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
