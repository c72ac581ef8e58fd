// case: check-then-act-02-race
// sdk: console
// expect: MAP010 Hotel.Rooms.RoomPlan._guests
// why: the test and the booking are two lock regions, another thread may book in between
namespace Hotel.Rooms;

public sealed class RoomPlan
{
    private readonly object _gate = new();
    private readonly Dictionary<int, string> _guests = new();

    public bool Book(int room, string guest)
    {
        bool free;
        lock (_gate)
        {
            free = !_guests.ContainsKey(room);
        }

        if (!free)
            return false;

        lock (_gate)
        {
            _guests[room] = guest;
        }
        return true;
    }
}

public static class Program
{
    public static void Main(string[] args)
    {
        var plan = new RoomPlan();
        Parallel.ForEach(args, guest =>
        {
            for (var room = 1; room <= 100 && !plan.Book(room, guest); room++)
                Console.WriteLine($"{room} is taken");
        });
    }
}
