// case: order-02-race
// sdk: console
// expect: MAP002 Scan.Ports.PortScan._open
// why: the result of the timed join is ignored, so the worker may still write during the lookup
namespace Scan.Ports;

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
        worker.Join(TimeSpan.FromSeconds(1));
        return _open.TryGetValue(port, out var service) ? service : "closed";
    }

    public static void Main() => Console.WriteLine(new PortScan().Run(222));
}
