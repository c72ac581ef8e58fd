// case: lock-kinds-38-safe
// sdk: library
// expect: none
// why: the maintenance work is run by the executor under its lock

namespace Rates.Desk;

internal abstract class GuardedExecutor
{
    private readonly SemaphoreSlim _turn = new(initialCount: 1);

    protected async Task<T> ExecuteAsync<T>(Func<Task<T>> work, CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }
    }

    protected Task<T> ExecuteDirectAsync<T>(Func<Task<T>> work) => work();
}

internal sealed class RateUpdater(IDictionary<string, decimal> rates, Func<string, Task<decimal>> quote) : GuardedExecutor
{
    internal Task<decimal> RefreshAsync(string pair, CancellationToken cancel) =>
        ExecuteAsync(async () =>
        {
            var rate = await quote(pair);
            rates[pair] = rate;
            return rate;
        }, cancel);

    internal Task<int> PruneAsync(Func<string, bool> stale, CancellationToken cancel) =>
        ExecuteAsync(() =>
        {
            var removed = 0;
            foreach (var pair in rates.Keys.ToList())
            {
                if (stale(pair) && rates.Remove(pair)) removed++;
            }
            return Task.FromResult(removed);
        }, cancel);
}

public sealed class RateTable
{
    private readonly Dictionary<string, decimal> _rates = new();
    private readonly RateUpdater _updater;

    public RateTable(Func<string, Task<decimal>> quote) => _updater = new RateUpdater(_rates, quote);

    public Task<decimal> GetAsync(string pair, CancellationToken cancel = default) => _updater.RefreshAsync(pair, cancel);

    public Task<int> PruneAsync(CancellationToken cancel = default) => _updater.PruneAsync(p => p.EndsWith("XAU"), cancel);
}
