// case: locks-basic-06-race
// sdk: console
// expect: MAP001 Hotel.Rooms.Core.RoomPlan._occupied
// why: the helper expects its caller to hold the lock, and one of the callers does not

namespace Hotel.Rooms.Core;

public sealed class RoomPlan
{
    private readonly object _gate = new();
    private readonly Dictionary<int, string> _occupied = new();

    public void CheckIn(int room, string guest)
    {
        lock (_gate)
        {
            Assign(room, guest);
        }
    }

    public void Move(int from, int to, string guest)
    {
        Assign(to, guest);
        lock (_gate)
        {
            _occupied.Remove(from);
        }
    }

    private void Assign(int room, string guest) => _occupied[room] = guest;
}

public static class Program
{
    public static void Main()
    {
        var plan = new RoomPlan();
        var desk = new Thread(() => plan.CheckIn(12, "Okafor"));
        var phone = new Thread(() => plan.Move(12, 14, "Okafor"));
        desk.Start();
        phone.Start();
        desk.Join();
        phone.Join();
    }
}
