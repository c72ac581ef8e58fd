// case: aliasing-04-safe
// sdk: console
// expect: none
// why: the factory returns a new map for each region

namespace Caching.Tiers;

public static class RegionFactory
{
    private static readonly Dictionary<string, byte[]> Shared = new();

    public static Dictionary<string, byte[]> Open(string region)
    {
        if (region.Length == 0)
            throw new ArgumentException(nameof(region));
        return new Dictionary<string, byte[]>(Shared);
    }
}

public sealed class Region
{
    private readonly Dictionary<string, byte[]> _blobs;

    public Region(string name) => _blobs = RegionFactory.Open(name);

    public void Fill()
    {
        for (var i = 0; i < 64; i++)
            _blobs["blob" + i] = new byte[i];
    }
}

public static class Program
{
    public static void Main()
    {
        var hot = new Region("hot");
        var cold = new Region("cold");
        Parallel.Invoke(hot.Fill, cold.Fill);
    }
}
