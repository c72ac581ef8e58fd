// case: guards-interproc-20-safe
// sdk: library
// expect: none
// why: the iterator holds the lock while the caller walks it

namespace Chat.Halls;

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
        lock (_gate)
        {
            foreach (var (room, members) in _rooms)
            {
                if (members > limit) yield return room;
            }
        }
    }
}
