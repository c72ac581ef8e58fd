// case: factory-09-safe
// sdk: library
// expect: none
// why: the update function makes a new array and leaves the old one alone
using System.Collections.Concurrent;

namespace Mail.Outbox;

public sealed class Inbox
{
    private readonly ConcurrentDictionary<string, string[]> _messages = new();

    public void Deliver(string user, string message)
    {
        _messages.AddOrUpdate(
            user,
            _ => new[] { message },
            (_, list) => [.. list, message]);
    }

    public int Unread(string user)
    {
        return _messages.TryGetValue(user, out var list) ? list.Length : 0;
    }
}
