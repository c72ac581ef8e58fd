// case: async-06-safe
// sdk: console
// expect: none
// why: the continuation itself is awaited before the dictionary is read
namespace Reports.Sums;

public class Totals
{
    private readonly HttpClient _http = new();
    private readonly Dictionary<string, int> _perRegion = new();

    public async Task<int> RegionAsync(string region, Uri source)
    {
        var download = _http.GetStringAsync(source);
        var parse = download.ContinueWith(done => Parse(done.Result));
        await parse;
        return _perRegion.TryGetValue(region, out var total) ? total : 0;
    }

    private void Parse(string csv)
    {
        foreach (var line in csv.Split('\n'))
        {
            var cells = line.Split(',');
            _perRegion[cells[0]] = int.Parse(cells[1]);
        }
    }
}

public static class Program
{
    public static async Task Main(string[] args)
    {
        Console.WriteLine(await new Totals().RegionAsync("north", new Uri(args[0])));
    }
}
