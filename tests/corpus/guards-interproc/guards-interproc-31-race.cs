// case: guards-interproc-31-race
// sdk: library
// expect: MAP003|MAP007 Audit.Trail.TrailBook._trail
// why: the asynchronous sequence reads the map between the caller's awaits, without the lock

namespace Audit.Trail;

using System.Runtime.CompilerServices;

public sealed class TrailBook
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly SortedDictionary<long, string> _trail = new();

    public async Task WriteAsync(long at, string text)
    {
        await _gate.WaitAsync();
        try { _trail[at] = text; }
        finally { _gate.Release(); }
    }

    public async IAsyncEnumerable<string> ReadAsync([EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var (at, text) in _trail)
        {
            await Task.Delay(1, cancel);
            yield return $"{at}: {text}";
        }
    }
}
