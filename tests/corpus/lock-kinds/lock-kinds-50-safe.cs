// case: lock-kinds-50-safe
// sdk: console
// expect: none
// why: the task of a lock that is written by hand ends after the request, or fails
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace LockKinds50Safe;

public sealed class AsyncLock
{
    private readonly SemaphoreSlim _semaphore = new(1);
    private readonly IDisposable _releaser;

    public AsyncLock() => _releaser = new Releaser(_semaphore);

    public Task<IDisposable> EnterAsync(CancellationToken token)
    {
        if (token.IsCancellationRequested)
        {
            return Task.FromCanceled<IDisposable>(token);
        }
        var wait = _semaphore.WaitAsync();
        var entered = new TaskCompletionSource<IDisposable>();
        wait.ContinueWith(_ => entered.TrySetResult(_releaser), TaskScheduler.Default);
        return entered.Task;
    }

    private sealed class Releaser(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}

public sealed class Prices
{
    private readonly AsyncLock _lock = new();
    private readonly Dictionary<string, int> _prices = new();

    public async Task Put(string name, int price, CancellationToken token)
    {
        using (await _lock.EnterAsync(token))
        {
            _prices[name] = price;
        }
    }
}

public static class Program
{
    public static async Task Main()
    {
        using var stop = new CancellationTokenSource();
        var prices = new Prices();
        var other = Task.Run(() => prices.Put("tea", 1, stop.Token));
        await prices.Put("milk", 2, stop.Token);
        await other;
    }
}
