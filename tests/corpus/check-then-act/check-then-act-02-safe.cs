// case: check-then-act-02-safe
// sdk: console
// expect: none
// why: the test and the booking are one lock region
namespace Hotel.Suites;

public sealed class RoomPlan
{
    private readonly object _gate = new();
    private readonly Dictionary<int, string> _guests = new();

    public bool Book(int room, string guest)
    {
        lock (_gate)
        {
            var free = !_guests.ContainsKey(room);

            if (!free)
                return false;

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
