using System.Timers;
using Storefront.Inventory.Routing;

namespace Storefront.Worker.Jobs;

/// <summary>Picks up changes of the route file while the process runs.</summary>
public sealed class RouteReload : IDisposable
{
    private readonly RoutingTable _routes;
    private readonly string _file;
    private readonly System.Timers.Timer _timer;
    private DateTime _seen;

    public RouteReload(RoutingTable routes, string file, TimeSpan interval)
    {
        _routes = routes;
        _file = file;
        _timer = new System.Timers.Timer(interval) { AutoReset = true };
        _timer.Elapsed += OnElapsed;
    }

    public void Start() => _timer.Start();

    public void Dispose()
    {
        _timer.Stop();
        _timer.Dispose();
    }

    private void OnElapsed(object? sender, ElapsedEventArgs e)
    {
        if (!File.Exists(_file))
            return;
        var written = File.GetLastWriteTimeUtc(_file);
        if (written == _seen)
            return;
        _seen = written;
        try
        {
            _routes.Apply(File.ReadAllLines(_file).Where(line => line.Length > 0).Select(RouteChange.Parse).ToList());
        }
        catch (Exception problem) when (problem is IOException or FormatException)
        {
            Console.Error.WriteLine($"Routes not reloaded: {problem.Message}");
        }
    }
}
