// case: spawn-order-01-safe
// sdk: console
// expect: none
// why: all zones are added before the worker that reads the map is started

namespace Shipping.Ports;

public static class ZoneLoader
{
    private static readonly Dictionary<string, int> _zones = new();

    public static void Main()
    {
        _zones["EU"] = 1;
        _zones["US"] = 2;
        _zones["JP"] = 3;
        var router = new Thread(Route);
        router.Start();
        router.Join();
    }

    private static void Route()
    {
        foreach (var country in new[] { "US", "JP", "EU" })
        {
            if (_zones.TryGetValue(country, out var zone))
                Console.WriteLine($"{country} -> {zone}");
        }
    }
}
