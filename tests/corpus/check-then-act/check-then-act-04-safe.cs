// case: check-then-act-04-safe
// sdk: library
// expect: none
// why: the count is tested and the connection added under one lock that the removal holds too
using System.Collections.Concurrent;

namespace Limits.Channels;

public sealed class ConnectionLimit
{
    private const int Max = 50;
    private readonly object _gate = new();
    private readonly ConcurrentDictionary<string, DateTime> _open = new();

    public bool TryOpen(string peer)
    {
        lock (_gate)
        {
            if (_open.Count >= Max)
                return false;
            return _open.TryAdd(peer, DateTime.UtcNow);
        }
    }

    public bool Close(string peer)
    {
        lock (_gate)
            return _open.TryRemove(peer, out _);
    }
}
