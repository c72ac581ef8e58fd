// case: enumeration-05-safe
// sdk: console
// expect: none
// why: ToList copies the map inside the lock; the copy is sorted outside

namespace Arcade.Players;

public sealed class HighScores
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _points = new();

    public void Score(string player, int points)
    {
        lock (_gate)
        {
            _points.TryGetValue(player, out var before);
            _points[player] = before + points;
        }
    }

    public IEnumerable<string> Top(int count)
    {
        List<KeyValuePair<string, int>> entries;
        lock (_gate)
        {
            entries = _points.ToList();
        }
        entries.Sort((a, b) => b.Value.CompareTo(a.Value));
        return entries.Take(count).Select(e => $"{e.Key} {e.Value}");
    }
}

public static class Program
{
    public static void Main()
    {
        var scores = new HighScores();
        var match = new Thread(() =>
        {
            for (var i = 0; i < 500; i++)
                scores.Score("player" + i % 16, i);
        });
        match.Start();
        foreach (var line in scores.Top(3))
            Console.WriteLine(line);
        match.Join();
    }
}
