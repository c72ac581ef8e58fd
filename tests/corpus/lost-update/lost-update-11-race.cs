// case: lost-update-11-race
// sdk: library
// expect: MAP011 Arcade.Scores.ScoreTable._scores
// why: what GetOrAdd returns is added to and set back, the points another thread set in between are lost
using System.Collections.Concurrent;

namespace Arcade.Scores;

public sealed class ScoreTable
{
    private readonly ConcurrentDictionary<string, long> _scores = new();

    public long Award(string player, int points)
    {
        var total = _scores.GetOrAdd(player, 0L) + points;
        _scores[player] = total;
        return total;
    }
}
