// case: nested-01-safe
// sdk: library
// expect: none
// why: the inner map of the concurrent outer map is concurrent too

using System.Collections.Concurrent;

namespace Presence.Desks;

public sealed class PresenceMap
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, DateTime>> _rooms = new();

    public void Touch(string room, string user)
    {
        var users = _rooms.GetOrAdd(room, _ => new ConcurrentDictionary<string, DateTime>());
        users[user] = DateTime.UtcNow;
    }

    public bool IsPresent(string room, string user)
    {
        return _rooms.TryGetValue(room, out var users) && users.ContainsKey(user);
    }
}
