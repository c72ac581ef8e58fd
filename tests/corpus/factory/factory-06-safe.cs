// case: factory-06-safe
// sdk: library
// expect: none
// why: the lock around GetOrAdd lets the factory run once for each key
using System.Collections.Concurrent;

namespace Pool.Lines;

public sealed class LinePool
{
    private readonly object _gate = new();
    private readonly ConcurrentQueue<int> _free = new(Enumerable.Range(40000, 100));
    private readonly ConcurrentDictionary<string, int> _lines = new();

    public int LineFor(string subscriber)
    {
        lock (_gate)
            return _lines.GetOrAdd(subscriber, static (_, free) => Take(free), _free);
    }

    private static int Take(ConcurrentQueue<int> free)
    {
        if (free.TryDequeue(out var line))
            return line;
        throw new InvalidOperationException("No free line.");
    }
}
