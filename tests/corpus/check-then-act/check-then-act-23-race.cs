// case: check-then-act-23-race
// sdk: library
// expect: MAP010 Net.Ports.PortAllocator._inUse
// why: the loop looks for a free port and takes it afterwards, two callers may find the same one
using System.Collections.Concurrent;

namespace Net.Ports;

public sealed class PortAllocator(int first, int last)
{
    private readonly ConcurrentDictionary<int, string> _inUse = new();

    public int Allocate(string owner)
    {
        var port = first;
        while (port <= last && _inUse.ContainsKey(port))
            port++;
        if (port > last)
            throw new InvalidOperationException("no port is free");
        _inUse[port] = owner;
        return port;
    }

    public void Free(int port) => _inUse.TryRemove(port, out _);
}
