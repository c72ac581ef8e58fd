// case: lock-kinds-37-race
// sdk: library
// expect: MAP003|MAP001 Mail.Queue.OutboxIndex._state
// why: the sweep forgets to wait for the releaser of the semaphore

namespace Mail.Queue;

public static class SemaphoreExtensions
{
    public static async Task<Releaser> LockAsync(this SemaphoreSlim semaphore, CancellationToken cancel = default)
    {
        await semaphore.WaitAsync(cancel).ConfigureAwait(false);
        return new Releaser(semaphore);
    }

    public readonly struct Releaser(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}

public sealed class OutboxIndex
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<Guid, int> _state = new();

    public async Task MarkAsync(Guid message, int state, CancellationToken cancel)
    {
        using var _ = await _one.LockAsync(cancel);
        _state[message] = state;
    }

    public async Task<int> SweepAsync(int done)
    {
        using (_one.LockAsync())
        {
            await Task.Yield();
            foreach (var message in _state.Where(s => s.Value == done).Select(s => s.Key).ToArray())
            {
                _state.Remove(message);
            }
            return _state.Count;
        }
    }
}
