// case: lock-kinds-14-race
// sdk: library
// expect: MAP001 Downloads.Mirrors.MirrorScores._scores
// why: the write goes on where the wait for the semaphore timed out

namespace Downloads.Mirrors;

public sealed class MirrorScores
{
    private readonly SemaphoreSlim _mutex = new(1, 1);
    private readonly Dictionary<Uri, double> _scores = new();
    private int _timeouts;

    public async Task RateAsync(Uri mirror, double score)
    {
        var entered = await _mutex.WaitAsync(TimeSpan.FromSeconds(1));
        if (!entered)
        {
            Interlocked.Increment(ref _timeouts);
        }
        try
        {
            _scores[mirror] = score;
        }
        finally
        {
            if (entered)
                _mutex.Release();
        }
    }
}
