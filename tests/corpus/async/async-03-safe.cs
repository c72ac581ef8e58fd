// case: async-03-safe
// sdk: console
// expect: none
// why: each download is awaited before the next is started
namespace Crawl.Lengths;

public class PageSizes
{
    private readonly HttpClient _http = new();
    private readonly Dictionary<Uri, int> _bytes = new();

    public async Task MeasureAsync(IReadOnlyList<Uri> pages)
    {
        foreach (var page in pages)
            await MeasureAsync(page);
    }

    private async Task MeasureAsync(Uri page)
    {
        var body = await _http.GetByteArrayAsync(page);
        _bytes[page] = body.Length;
    }

    public int Pages => _bytes.Count;

    public static async Task Main(string[] args)
    {
        var sizes = new PageSizes();
        await sizes.MeasureAsync(args.Select(a => new Uri(a)).ToList());
        Console.WriteLine(sizes.Pages);
    }
}
