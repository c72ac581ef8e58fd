// case: check-then-act-23-safe
// sdk: library
// expect: none
// why: the loop tries to take each port until one was free
using System.Collections.Concurrent;

namespace Net.Sockets;

public sealed class PortAllocator(int first, int last)
{
    private readonly ConcurrentDictionary<int, string> _inUse = new();

    public int Allocate(string owner)
    {
        var port = first;
        while (port <= last && !_inUse.TryAdd(port, owner))
            port++;
        if (port > last)
            throw new InvalidOperationException("no port is free");
        return port;
    }

    public void Free(int port) => _inUse.TryRemove(port, out _);
}
