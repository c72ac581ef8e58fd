// case: spawn-order-03-safe
// sdk: console
// expect: none
// why: the map is read after the download was awaited

namespace Weather.Buoys;

public sealed class StationFeed
{
    private readonly Dictionary<string, double> _latest = new();

    public void Download(int stations)
    {
        for (var i = 0; i < stations; i++)
            _latest["S" + i] = 10 + i * 0.25;
    }

    public double Latest(string station) => _latest.GetValueOrDefault(station, double.NaN);
}

public static class Program
{
    public static async Task Main()
    {
        var feed = new StationFeed();
        var download = Task.Run(() => feed.Download(100));
        await download;
        Console.WriteLine(feed.Latest("S7"));
    }
}
