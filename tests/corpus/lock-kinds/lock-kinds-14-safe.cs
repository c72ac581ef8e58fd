// case: lock-kinds-14-safe
// sdk: library
// expect: none
// why: the method returns where the wait for the semaphore timed out

namespace Downloads.Peers;

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
            return;
        }
        try
        {
            _scores[mirror] = score;
        }
        finally
        {
            _mutex.Release();
        }
    }
}
