// case: roots-16-race
// sdk: console
// expect: MAP001|MAP002 Depot.Doors.DoorCounter._openings
// why: the wait stays registered, so a new signal starts the callback while an earlier one still runs
namespace Depot.Doors;

public sealed class DoorCounter
{
    private readonly Dictionary<int, int> _openings = new();
    private readonly AutoResetEvent _bell = new(false);
    private volatile int _door;

    public void Listen() =>
        ThreadPool.RegisterWaitForSingleObject(_bell, OnBell, null, Timeout.Infinite, executeOnlyOnce: false);

    public void Ring(int door)
    {
        _door = door;
        _bell.Set();
    }

    private void OnBell(object? state, bool timedOut)
    {
        var door = _door;
        _openings.TryGetValue(door, out var before);
        Thread.Sleep(20);
        _openings[door] = before + 1;

    }
}

internal static class Program
{
    private static void Main()
    {
        var counter = new DoorCounter();
        counter.Listen();
        while (int.TryParse(Console.ReadLine(), out var door))
            counter.Ring(door);
    }
}
