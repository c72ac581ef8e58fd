// case: nested-06-safe
// sdk: console
// expect: none
// why: the match objects in the concurrent map guard the plain map that they hold

using System.Collections.Concurrent;

namespace Lobby.Matches;

public sealed class Match
{
    private readonly Dictionary<string, int> _scores = new();

    public void Score(string player, int points)
    {
        lock (_scores)
        {
            _scores[player] = _scores.GetValueOrDefault(player) + points;
        }
    }
}

public static class Program
{
    private static readonly ConcurrentDictionary<int, Match> Matches = new();

    public static void Main()
    {
        Parallel.For(0, 1000, i =>
        {
            var match = Matches.GetOrAdd(i % 10, _ => new Match());
            match.Score("player" + i % 4, i);
        });
    }
}
