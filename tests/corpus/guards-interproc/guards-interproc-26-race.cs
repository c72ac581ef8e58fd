// case: guards-interproc-26-race
// sdk: library
// expect: MAP001|MAP002 Score.Boards.ScoreBoard._scores
// why: the action of the disposable leaves the lock at once, before the body

namespace Score.Boards;

internal sealed class Cleanup : IDisposable
{
    private Action? _action;

    internal Cleanup(Action action) => _action = action;

    public void Dispose() => Interlocked.Exchange(ref _action, null)?.Invoke();
}

public sealed class ScoreBoard
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly Dictionary<string, int> _scores = new();

    private IDisposable Writing()
    {
        _rw.EnterWriteLock();
        return new Cleanup(() => _rw.ExitWriteLock());
    }

    private IDisposable Reading()
    {
        _rw.EnterReadLock();
        return new Cleanup(_rw.ExitReadLock);
    }

    public void Score(string player, int points)
    {
        using (Writing()) { }
        _scores[player] = points;
    }

    public int? Of(string player)
    {
        using (Reading())
        {
            return _scores.TryGetValue(player, out var points) ? points : null;
        }
    }
}
