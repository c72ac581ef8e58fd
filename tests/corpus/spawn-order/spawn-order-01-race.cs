// case: spawn-order-01-race
// sdk: console
// expect: MAP002 Shipping.Zones.ZoneLoader._zones
// why: the last zone is added after the worker that reads the map was started

namespace Shipping.Zones;

public static class ZoneLoader
{
    private static readonly Dictionary<string, int> _zones = new();

    public static void Main()
    {
        _zones["EU"] = 1;
        _zones["US"] = 2;
        var router = new Thread(Route);
        router.Start();
        _zones["JP"] = 3;
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
