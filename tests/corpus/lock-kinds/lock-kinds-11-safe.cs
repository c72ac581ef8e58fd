// case: lock-kinds-11-safe
// sdk: library
// expect: none
// why: the helper runs the delegate while it holds the lock

namespace Ranking.Clubs;

public sealed class ClubRanking
{
    private readonly object _sync = new();
    private readonly Dictionary<string, double> _ratings = new();
    private int _revision;

    public void Record(string winner, string loser)
    {
        Exclusive(() =>
        {
            _ratings[winner] = _ratings.GetValueOrDefault(winner, 1500) + 16;
            _ratings[loser] = _ratings.GetValueOrDefault(loser, 1500) - 16;
        });
    }

    public void Forget(string club) => Exclusive(() => _ratings.Remove(club));

    private void Exclusive(Action action)
    {
        lock (_sync)
        {
            _revision++;
            action();
        }
    }
}
