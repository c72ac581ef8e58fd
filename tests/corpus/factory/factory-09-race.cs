// case: factory-09-race
// sdk: library
// expect: MAP013 Mail.Inbox.Inbox._messages
// why: the update function adds to the stored list in place, which two threads may do at once, and it may add a message twice
using System.Collections.Concurrent;

namespace Mail.Inbox;

public sealed class Inbox
{
    private readonly ConcurrentDictionary<string, List<string>> _messages = new();

    public void Deliver(string user, string message)
    {
        _messages.AddOrUpdate(
            user,
            _ => new List<string> { message },
            (_, list) =>
            {
                list.Add(message);
                return list;
            });
    }

    public int Unread(string user)
    {
        return _messages.TryGetValue(user, out var list) ? list.Count : 0;
    }
}
