// case: lazy-init-01-safe
// sdk: library
// expect: none
// why: Interlocked.CompareExchange keeps the map that was set first
using System.Collections.Concurrent;

namespace Geo.Areas;

public static class RegionNames
{
    private static ConcurrentDictionary<int, string> _names;

    private static ConcurrentDictionary<int, string> Names
    {
        get
        {
            var names = Volatile.Read(ref _names);
            if (names != null)
                return names;
            var created = new ConcurrentDictionary<int, string>();
            return Interlocked.CompareExchange(ref _names, created, null) ?? created;
        }
    }

    public static void Set(int region, string name) => Names[region] = name;

    public static string Get(int region) => Names.TryGetValue(region, out var name) ? name : "#" + region;
}
