// case: guards-interproc-20-race
// sdk: library
// expect: MAP003|MAP007 Chat.Rooms.RoomList._rooms
// why: the walk of the caller runs the iterator, which takes no lock itself

namespace Chat.Rooms;

public sealed class RoomList
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _rooms = new();

    public void Join(string room)
    {
        lock (_gate)
        {
            _rooms[room] = _rooms.TryGetValue(room, out var members) ? members + 1 : 1;
        }
    }

    public IEnumerable<string> Crowded(int limit)
    {
        foreach (var (room, members) in _rooms)
        {
            if (members > limit) yield return room;
        }
    }
}
