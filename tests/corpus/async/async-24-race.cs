// case: async-24-race
// sdk: console
// expect: MAP001|MAP003 Berth.Ships.Shared.Port._ships
// why: the port goes on before it waits for the task that writes the map

namespace Berth.Ships.Shared;

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
        Console.WriteLine(port.Count());
        if (arrival != null)
            await arrival;
    }
}
