// case: lost-update-11-safe
// sdk: library
// expect: none
// why: the update is tried again until the value it started from still stands
using System.Collections.Concurrent;

namespace Arcade.Points;

public sealed class ScoreTable
{
    private readonly ConcurrentDictionary<string, long> _scores = new();

    public long Award(string player, int points)
    {
        while (true)
        {
            var before = _scores.GetOrAdd(player, 0L);
            var total = before + points;
            if (_scores.TryUpdate(player, total, before))
                return total;
        }
    }
}
