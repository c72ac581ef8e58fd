// case: check-then-act-04-race
// sdk: library
// expect: MAP010 Limits.Connections.ConnectionLimit._open
// why: the count is tested and the connection added in two steps, so the limit can be passed
using System.Collections.Concurrent;

namespace Limits.Connections;

public sealed class ConnectionLimit
{
    private const int Max = 50;
    private readonly object _gate = new();
    private readonly ConcurrentDictionary<string, DateTime> _open = new();

    public bool TryOpen(string peer)
    {
        if (_open.Count >= Max)
            return false;
        return _open.TryAdd(peer, DateTime.UtcNow);
    }

    public bool Close(string peer)
    {
        lock (_gate)
            return _open.TryRemove(peer, out _);
    }
}
