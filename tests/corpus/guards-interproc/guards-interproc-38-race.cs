// case: guards-interproc-38-race
// sdk: library
// expect: MAP001|MAP002 GuardsInterproc38Race.Records._items
// why: one caller says that it holds the lock, and does not

using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GuardsInterproc38Race;

public sealed class Records
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<string, int> _items = [];

    public async Task Set(string key, int value)
    {
        await _gate.WaitAsync();
        try
        {
            _items[key] = value;
            await Forget(key + "-", held: true);
        }
        finally
        {
            _gate.Release();
        }
    }

    public Task Forget(string key) => Forget(key, held: true);

    private async Task Forget(string key, bool held)
    {
        if (held)
        {
            _items.Remove(key);
            return;
        }
        await _gate.WaitAsync();
        try
        {
            await Forget(key, held: true);
        }
        finally
        {
            _gate.Release();
        }
    }
}
