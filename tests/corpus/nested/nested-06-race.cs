// case: nested-06-race
// sdk: console
// expect: MAP006|MAP001|MAP002 Lobby.Players.Match._scores
// why: the match objects in the concurrent map hold a plain map that is not guarded

using System.Collections.Concurrent;

namespace Lobby.Players;

public sealed class Match
{
    private readonly Dictionary<string, int> _scores = new();

    public void Score(string player, int points)
    {
        _scores[player] = _scores.GetValueOrDefault(player) + points;
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
