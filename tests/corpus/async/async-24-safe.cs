// case: async-24-safe
// sdk: console
// expect: none
// why: the task is waited for before anything else, where there is one

namespace Berth.Ships.Own;

public interface IArrival
{
    Task? ArriveAsync();
}

public sealed class Port : IArrival
{
    private readonly Dictionary<string, int> _ships = new();

    public Task? ArriveAsync() => EnterAsync();

    public int Count()
    {
        var all = 0;
        foreach (var ship in _ships)
            all += ship.Value;
        return all;
    }

    private async Task EnterAsync()
    {
        await Task.Yield();
        _ships["Alma"] = 1;
    }
}

public static class Program
{
    public static async Task Main()
    {
        var port = new Port();
        var arrival = (port as IArrival)?.ArriveAsync();
        if (arrival != null)
            await arrival;
        Console.WriteLine(port.Count());
    }
}
