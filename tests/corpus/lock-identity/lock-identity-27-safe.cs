// case: lock-identity-27-safe
// sdk: console
// expect: none
// why: one of the two locks is chosen once, for all tiles

namespace Render.Bricks;

internal static class Program
{
    private static readonly object Even = new();
    private static readonly object Odd = new();

    private static void Main(string[] args)
    {
        var tiles = new Dictionary<int, byte[]>();
        var gate = args.Length % 2 == 0 ? Even : Odd;
        Parallel.For(0, 64, n =>
        {
            var pixels = new byte[256];
            lock (gate)
            {
                tiles.Add(n, pixels);
            }
        });
        Console.WriteLine(tiles.Count);
    }
}
