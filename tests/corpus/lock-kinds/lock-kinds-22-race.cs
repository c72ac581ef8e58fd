// case: lock-kinds-22-race
// sdk: library
// expect: MAP032 Imports.Batch.ImportLedger._imported
// why: the gate is made with the number of slots of its maker, which is four

namespace Imports.Batch;

internal sealed class SlotGate
{
    private readonly SemaphoreSlim _slots;

    internal SlotGate(int slots)
    {
        _slots = new SemaphoreSlim(slots, slots);
    }

    internal Task EnterAsync(CancellationToken cancel) => _slots.WaitAsync(cancel);

    internal void Leave() => _slots.Release();
}

public sealed class ImportLedger
{
    private const int Writers = 4;
    private readonly SlotGate _gate = new(Writers);
    private readonly Dictionary<string, int> _imported = new();

    public async Task ImportAsync(string source, Func<CancellationToken, Task<int>> load, CancellationToken cancel)
    {
        await _gate.EnterAsync(cancel).ConfigureAwait(false);
        try
        {
            var rows = await load(cancel).ConfigureAwait(false);
            _imported[source] = rows;
        }
        finally
        {
            _gate.Leave();
        }
    }
}
