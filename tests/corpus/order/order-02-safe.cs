// case: order-02-safe
// sdk: console
// expect: none
// why: the lookup is reached only when the timed join succeeded
namespace Scan.Hosts;

public sealed class PortScan
{
    private readonly Dictionary<int, string> _open = new();

    private void Probe()
    {
        for (var port = 1; port < 1024; port++)
        {
            if (port % 111 == 0)
                _open[port] = "service-" + port;
            Thread.Sleep(1);
        }
    }

    public string Run(int port)
    {
        var worker = new Thread(Probe);
        worker.Start();
        if (!worker.Join(TimeSpan.FromSeconds(1)))
            return "timed out";
        return _open.TryGetValue(port, out var service) ? service : "closed";
    }

    public static void Main() => Console.WriteLine(new PortScan().Run(222));
}
