// case: unsafe-copy-02-safe
// sdk: console
// expect: none
// why: the map is copied with its own ToArray before it is ordered
using System.Collections.Concurrent;

namespace Game.Points;

public sealed class ScoreBoard
{
    private readonly ConcurrentDictionary<string, int> _scores = new();

    public void Score(string player, int points)
        => _scores.AddOrUpdate(player, points, (_, old) => Math.Max(old, points));

    public void Print()
    {
        var rank = 1;
        foreach (var entry in _scores.ToArray().OrderByDescending(s => s.Value))
            Console.WriteLine($"{rank++}. {entry.Key} {entry.Value}");
    }
}

public static class Program
{
    public static void Main()
    {
        var board = new ScoreBoard();
        var game = Task.Run(() =>
        {
            for (var i = 0; i < 5000; i++)
                board.Score("player" + i % 900, i);
        });
        while (!game.IsCompleted)
        {
            board.Print();
            Thread.Sleep(20);
        }
    }
}
