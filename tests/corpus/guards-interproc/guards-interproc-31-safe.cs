// case: guards-interproc-31-safe
// sdk: library
// expect: none
// why: the asynchronous sequence copies the map under the lock and yields from the copy

namespace Audit.Path;

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
        KeyValuePair<long, string>[] copy;
        await _gate.WaitAsync(cancel);
        try { copy = _trail.ToArray(); }
        finally { _gate.Release(); }
        foreach (var (at, text) in copy)
        {
            await Task.Delay(1, cancel);
            yield return $"{at}: {text}";
        }
    }
}
