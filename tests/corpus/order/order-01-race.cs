// case: order-01-race
// sdk: console
// expect: MAP002 Routes.Tables.Router._next
// why: the default route is added after the thread that looks up has started
namespace Routes.Tables;

public sealed class Router
{
    private readonly Dictionary<string, string> _next = new();

    public void Run()
    {
        _next["10.0"] = "core-1";
        _next["10.1"] = "core-2";
        var forwarder = new Thread(Forward) { IsBackground = true };
        forwarder.Start();
        _next["default"] = "edge";
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
