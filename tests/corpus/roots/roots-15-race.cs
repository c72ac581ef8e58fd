// case: roots-15-race
// sdk: console
// expect: MAP002|MAP003 Edge.Probes.LatencyBoard._latest
// why: the loop over the periodic timer goes on beside the command loop, which lists what it writes
using System.Net.NetworkInformation;

namespace Edge.Probes;

public sealed class LatencyBoard(IReadOnlyList<string> hosts)
{
    private readonly Dictionary<string, long> _latest = new();
    private readonly PeriodicTimer _ticks = new(TimeSpan.FromSeconds(5));

    public async Task MeasureAsync(CancellationToken stop)
    {
        while (await _ticks.WaitForNextTickAsync(stop))
        {
            foreach (var host in hosts)
            {
                using var ping = new Ping();
                var reply = await ping.SendPingAsync(host);
                _latest[host] = reply.RoundtripTime;
            }

        }
    }

    public void Print()
    {
        foreach (var (host, time) in _latest)
            Console.WriteLine($"{host,-24}{time,6} ms");
    }
}

internal static class Program
{
    private static void Main(string[] args)
    {
        using var stop = new CancellationTokenSource();
        var board = new LatencyBoard(args);
        var loop = board.MeasureAsync(stop.Token);
        while (Console.ReadLine() is { } line && line != "quit")
        {
            if (line == "list") board.Print();
        }
        stop.Cancel();
    }
}
