// case: spawn-order-03-race
// sdk: console
// expect: MAP002 Weather.Stations.Core.StationFeed._latest
// why: the map is read between the start of the download and its await

namespace Weather.Stations.Core;

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
        Console.WriteLine(feed.Latest("S7"));
        await download;
    }
}
