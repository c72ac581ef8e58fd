// case: captured-03-race
// sdk: console
// expect: MAP001|MAP002 Chess.Openings.Program.Main.transpositions
// why: the helper makes two closures over the same map and they run on two threads

namespace Chess.Openings;

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
        var white = new Thread(Searcher.Explore(transpositions, 7));
        var black = new Thread(Searcher.Explore(transpositions, 11));
        white.Start();
        black.Start();
        white.Join();
        black.Join();
    }
}
