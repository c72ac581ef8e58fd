// case: unsafe-copy-10-race
// sdk: library
// expect: MAP014 Desk.Tickets.WorkQueue._tickets
// why: the queue's constructor copies through Count and CopyTo, a ticket opened in between makes it throw
using System.Collections.Concurrent;

namespace Desk.Tickets;

public sealed class WorkQueue
{
    private readonly ConcurrentDictionary<int, string> _tickets = new();

    public void Open(int number, string text) => _tickets.TryAdd(number, text);

    public void Close(int number) => _tickets.TryRemove(number, out _);

    public int DrainAll(Action<string> handle)
    {
        var queue = new Queue<KeyValuePair<int, string>>(_tickets);
        while (queue.TryDequeue(out var ticket))
            handle(ticket.Value);
        return _tickets.Count;
    }
}
