// case: order-01-safe
// sdk: console
// expect: none
// why: all routes are added before the thread that looks up is started
namespace Routes.Maps;

public sealed class Router
{
    private readonly Dictionary<string, string> _next = new();

    public void Run()
    {
        _next["10.0"] = "core-1";
        _next["10.1"] = "core-2";
        var forwarder = new Thread(Forward) { IsBackground = true };
        _next["default"] = "edge";
        forwarder.Start();
        forwarder.Join();
    }

    private void Forward()
    {
        for (var i = 0; i < 100; i++)
        {
            var prefix = "10." + i % 3;
            Console.WriteLine(_next.TryGetValue(prefix, out var hop) ? hop : _next.GetValueOrDefault("default"));
        }
    }

    public static void Main() => new Router().Run();
}
