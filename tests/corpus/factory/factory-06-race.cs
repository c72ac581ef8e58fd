// case: factory-06-race
// sdk: library
// expect: MAP013 Pool.Sockets.LinePool._lines
// why: the factory takes a port from the shared queue, and it may run twice for one key, which loses a port
using System.Collections.Concurrent;

namespace Pool.Sockets;

public sealed class LinePool
{
    private readonly object _gate = new();
    private readonly ConcurrentQueue<int> _free = new(Enumerable.Range(40000, 100));
    private readonly ConcurrentDictionary<string, int> _lines = new();

    public int LineFor(string subscriber)
    {
        return _lines.GetOrAdd(subscriber, static (_, free) => Take(free), _free);
    }

    private static int Take(ConcurrentQueue<int> free)
    {
        if (free.TryDequeue(out var line))
            return line;
        throw new InvalidOperationException("No free line.");
    }
}
