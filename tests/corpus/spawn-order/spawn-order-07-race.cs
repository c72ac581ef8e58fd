// case: spawn-order-07-race
// sdk: console
// expect: MAP002 Dns.Resolver.HostTable._addresses
// why: WhenAny returns when one task has ended; the other may still write

namespace Dns.Resolver;

public sealed class HostTable
{
    private readonly Dictionary<string, string> _addresses = new();
    private readonly object _gate = new();

    public void Learn(string zone, int hosts)
    {
        for (var i = 1; i <= hosts; i++)
        {
            lock (_gate)
            {
                _addresses[$"h{i}.{zone}"] = $"192.168.0.{i}";
            }
        }
    }

    public string? Lookup(string host) => _addresses.TryGetValue(host, out var address) ? address : null;
}

public static class Program
{
    public static async Task Main()
    {
        var hosts = new HostTable();
        var primary = Task.Run(() => hosts.Learn("corp", 40));
        var secondary = Task.Run(() => hosts.Learn("lab", 10));
        await Task.WhenAny(primary, secondary);
        Console.WriteLine(hosts.Lookup("h3.lab") ?? "unknown");
    }
}
