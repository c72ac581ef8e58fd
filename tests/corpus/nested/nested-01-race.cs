// case: nested-01-race
// sdk: library
// expect: MAP006 Presence.Rooms.PresenceMap._rooms
// why: the plain inner map of the concurrent outer map is written without a lock

using System.Collections.Concurrent;

namespace Presence.Rooms;

public sealed class PresenceMap
{
    private readonly ConcurrentDictionary<string, Dictionary<string, DateTime>> _rooms = new();

    public void Touch(string room, string user)
    {
        var users = _rooms.GetOrAdd(room, _ => new Dictionary<string, DateTime>());
        users[user] = DateTime.UtcNow;
    }

    public bool IsPresent(string room, string user)
    {
        return _rooms.TryGetValue(room, out var users) && users.ContainsKey(user);
    }
}
