// case: roots-15-safe
// sdk: console
// expect: none
// why: only the loop over the periodic timer uses the dictionary, one tick after the other
using System.Net.NetworkInformation;

namespace Edge.Probes.Quiet;

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
            Print();
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
            Console.WriteLine("unknown command " + line);
        }
        stop.Cancel();
    }
}
