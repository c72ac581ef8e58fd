// case: check-then-act-24-race
// sdk: library
// expect: MAP010 Etl.Importing.Importer._seen
// why: the row is looked up before the await and marked after it, so two importers load the same row
using System.Collections.Concurrent;

namespace Etl.Importing;

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
            if (_seen.ContainsKey(row))
                continue;
            await sink.WriteAsync(row, stop).ConfigureAwait(false);
            _seen[row] = true;
            written++;
        }
        return written;
    }
}
