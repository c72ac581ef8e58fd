// case: guards-interproc-38-safe
// sdk: library
// expect: none
// why: who passes true holds the lock, who passes false does not, and takes it

using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace GuardsInterproc38Safe;

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

    public Task Forget(string key) => Forget(key, held: false);

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
