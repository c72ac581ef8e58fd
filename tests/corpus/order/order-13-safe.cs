// case: order-13-safe
// sdk: console
// expect: none
// why: Stop, which joins the thread, comes before the states are printed
namespace Relay.Hosts.Stopped;

public sealed class Monitor
{
    private readonly Dictionary<string, bool> _states = new();
    private readonly Thread _thread;
    private volatile bool _stop;

    public Monitor(string[] hosts)
    {
        foreach (var host in hosts) _states[host] = false;
        _thread = new Thread(Loop) { IsBackground = true };
    }

    public void Start() => _thread.Start();

    public void Stop()
    {
        _stop = true;
        _thread.Join();
    }

    private void Loop()
    {
        while (!_stop)
        {
            _states[DateTime.Now.Second % 2 == 0 ? "even" : "odd"] = true;
            Thread.Sleep(500);
        }
    }

    public void Print()
    {
        foreach (var (host, up) in _states) Console.WriteLine($"{host}: {(up ? "up" : "down")}");
    }
}

internal static class Program
{
    private static void Main(string[] args)
    {
        var monitor = new Monitor(args);
        monitor.Start();
        Console.ReadLine();
        monitor.Stop();
        monitor.Print();
    }
}
