// case: lock-kinds-49-race
// sdk: console
// expect: MAP032 LockKinds49Race.Prices._prices
// why: two may hold the lock that is written by hand
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace LockKinds49Race;

public sealed class AsyncLock
{
    private readonly SemaphoreSlim _semaphore = new(2);
    private readonly Task<Releaser> _free;

    public AsyncLock() => _free = Task.FromResult(new Releaser(this));

    public Task<Releaser> LockAsync()
    {
        var wait = _semaphore.WaitAsync();
        return wait.IsCompleted ? _free : wait.ContinueWith((_, state) => new Releaser((AsyncLock)state!), this, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public readonly struct Releaser : IDisposable
    {
        private readonly AsyncLock _lock;

        internal Releaser(AsyncLock taken) => _lock = taken;

        public void Dispose() => _lock._semaphore.Release();
    }
}

public sealed class Prices
{
    private readonly AsyncLock _lock = new();
    private readonly Dictionary<string, int> _prices = new();

    public async Task Put(string name, int price)
    {
        using (await _lock.LockAsync().ConfigureAwait(false))
        {
            _prices[name] = price;
            await Task.Yield();
        }
    }
}

public static class Program
{
    public static async Task Main()
    {
        var prices = new Prices();
        var other = Task.Run(() => prices.Put("tea", 1));
        await prices.Put("milk", 2);
        await other;
    }
}
