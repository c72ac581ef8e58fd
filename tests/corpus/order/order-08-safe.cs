// case: order-08-safe
// sdk: console
// expect: none
// why: after WaitAll both tasks have ended before the enumeration
using Render.Blocks;

var gate = new object();
var tiles = new Dictionary<(int X, int Y), byte[]>();
var jobs = new[]
{
    Task.Run(() => Fill(0, 32)),
    Task.Run(() => Fill(32, 64)),
};
Task.WaitAll(jobs);

var bytes = 0;
foreach (var tile in tiles.Values)
    bytes += tile.Length;
Console.WriteLine(bytes);

void Fill(int from, int to)
{
    for (var x = from; x < to; x++)
    {
        var pixels = TileRenderer.Render(x, 0);
        lock (gate)
            tiles[(x, 0)] = pixels;
    }
}

namespace Render.Blocks
{
    public static class TileRenderer
    {
        public static byte[] Render(int x, int y)
        {
            var pixels = new byte[256];
            new Random(x * 31 + y).NextBytes(pixels);
            return pixels;
        }
    }
}
