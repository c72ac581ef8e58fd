// case: unsafe-copy-10-safe
// sdk: library
// expect: none
// why: the values are copied by the map itself before the queue gets them
using System.Collections.Concurrent;

namespace Desk.Requests;

public sealed class WorkQueue
{
    private readonly ConcurrentDictionary<int, string> _tickets = new();

    public void Open(int number, string text) => _tickets.TryAdd(number, text);

    public void Close(int number) => _tickets.TryRemove(number, out _);

    public int DrainAll(Action<string> handle)
    {
        var queue = new Queue<string>(_tickets.Values);
        while (queue.TryDequeue(out var ticket))
            handle(ticket);
        return _tickets.Count;
    }
}
