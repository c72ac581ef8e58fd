// case: locks-basic-06-safe
// sdk: console
// expect: none
// why: the helper expects its caller to hold the lock, and every caller does

namespace Hotel.Suites.Core;

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
        lock (_gate)
        {
            Assign(to, guest);
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
