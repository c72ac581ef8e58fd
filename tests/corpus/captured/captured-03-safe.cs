// case: captured-03-safe
// sdk: console
// expect: none
// why: the helper makes two closures over two different maps

namespace Chess.Endgames;

public static class Searcher
{
    public static ThreadStart Explore(Dictionary<ulong, int> table, ulong seed)
    {
        return () =>
        {
            var position = seed;
            for (var ply = 0; ply < 500; ply++)
            {
                position = position * 6364136223846793005UL + 1442695040888963407UL;
                if (!table.ContainsKey(position))
                    table[position] = ply;
            }
        };
    }
}

public static class Program
{
    public static void Main()
    {
        var transpositions = new Dictionary<ulong, int>();
        var mirrored = new Dictionary<ulong, int>();
        var white = new Thread(Searcher.Explore(transpositions, 7));
        var black = new Thread(Searcher.Explore(mirrored, 11));
        white.Start();
        black.Start();
        white.Join();
        black.Join();
    }
}
