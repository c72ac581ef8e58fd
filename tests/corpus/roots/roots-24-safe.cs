// case: roots-24-safe
// sdk: console
// expect: none
// why: every queued work item has a cache of its own
namespace Render.Tiles.Own;

public sealed class TileCache
{
    private readonly Dictionary<(int X, int Y), byte[]> _tiles = new();

    public void Store(int x, int y, byte[] pixels) => _tiles[(x, y)] = pixels;
}

public sealed class TileJob : IThreadPoolWorkItem
{
    private readonly int _row;
    private readonly TileCache _cache;
    private readonly CountdownEvent _done;

    public TileJob(int row, TileCache cache, CountdownEvent done)
    {
        _row = row;
        _cache = cache;
        _done = done;
    }

    public void Execute()
    {
        for (var x = 0; x < 64; x++)
            _cache.Store(x, _row, new byte[256 * 256]);
        _done.Signal();
    }
}

internal static class Program
{
    private static void Main()
    {
        var cache = new TileCache();
        using var done = new CountdownEvent(64);
        for (var row = 0; row < 64; row++)
            ThreadPool.UnsafeQueueUserWorkItem(new TileJob(row, new TileCache(), done), preferLocal: false);
        done.Wait();
        cache.Store(-1, -1, []);
    }
}
