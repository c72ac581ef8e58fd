// case: check-then-act-24-safe
// sdk: library
// expect: none
// why: the row is marked before the await, by whoever could add it
using System.Collections.Concurrent;

namespace Etl.Loading;

public interface ISink
{
    Task WriteAsync(string row, CancellationToken stop);
}

public sealed class Importer(ISink sink)
{
    private readonly ConcurrentDictionary<string, bool> _seen = new();

    public async Task<int> ImportAsync(IAsyncEnumerable<string> rows, CancellationToken stop)
    {
        var written = 0;
        await foreach (var row in rows.WithCancellation(stop))
        {
            if (!_seen.TryAdd(row, true))
                continue;
            await sink.WriteAsync(row, stop).ConfigureAwait(false);
            written++;
        }
        return written;
    }
}
