// case: lazy-init-01-race
// sdk: library
// expect: MAP012 Geo.Regions.RegionNames._names
// why: two callers may each create the map, and what was put into the replaced one is lost
using System.Collections.Concurrent;

namespace Geo.Regions;

public static class RegionNames
{
    private static ConcurrentDictionary<int, string> _names;

    private static ConcurrentDictionary<int, string> Names
    {
        get
        {
            _names ??= new ConcurrentDictionary<int, string>();
            return _names;
        }
    }

    public static void Set(int region, string name) => Names[region] = name;

    public static string Get(int region) => Names.TryGetValue(region, out var name) ? name : "#" + region;
}
