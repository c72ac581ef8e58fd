// case: guards-interproc-25-race
// sdk: library
// expect: MAP001|MAP002|MAP003 Stock.Levels.LevelStore._levels
// why: the base class calls the hook after its region

namespace Stock.Levels;

public abstract class StoreBase
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public async Task<bool> ApplyAsync(string item, int change, CancellationToken cancel = default)
    {
        await _turn.WaitAsync(cancel);
        try
        {
            await LogAsync(item, change);
            }
        finally
        {
            _turn.Release();
        }
        return ApplyCore(item, change);
    }

    private protected abstract bool ApplyCore(string item, int change);

    protected virtual Task LogAsync(string item, int change) => Console.Out.WriteLineAsync($"{item} {change:+0;-0}");
}

public sealed class LevelStore : StoreBase
{
    private readonly Dictionary<string, int> _levels = new();

    private protected override bool ApplyCore(string item, int change)
    {
        var level = _levels.GetValueOrDefault(item) + change;
        if (level < 0) return false;
        _levels[item] = level;
        return true;
    }
}
