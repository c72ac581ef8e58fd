// case: roots-16-safe
// sdk: console
// expect: none
// why: the wait is registered for one signal and again at the end of the callback
namespace Depot.Doors.OneShot;

public sealed class DoorCounter
{
    private readonly Dictionary<int, int> _openings = new();
    private readonly AutoResetEvent _bell = new(false);
    private volatile int _door;

    public void Listen() =>
        ThreadPool.RegisterWaitForSingleObject(_bell, OnBell, null, Timeout.Infinite, executeOnlyOnce: true);

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
        Listen();
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
