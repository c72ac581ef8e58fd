// case: lock-identity-27-race
// sdk: console
// expect: MAP030|MAP001|MAP004 Render.Tiles.Program.Main.tiles
// why: which of the two locks is taken depends on the tile

namespace Render.Tiles;

internal static class Program
{
    private static readonly object Even = new();
    private static readonly object Odd = new();

    private static void Main(string[] args)
    {
        var tiles = new Dictionary<int, byte[]>();
        Parallel.For(0, 64, n =>
        {
            var pixels = new byte[256];
            var gate = n % 2 == 0 ? Even : Odd;
            lock (gate)
            {
                tiles.Add(n, pixels);
            }
        });
        Console.WriteLine(tiles.Count);
    }
}
