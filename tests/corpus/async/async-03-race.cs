// case: async-03-race
// sdk: console
// expect: MAP001 Crawl.Sizes.PageSizes._bytes
// why: all downloads are started before the first is awaited, and each writes after its own await
namespace Crawl.Sizes;

public class PageSizes
{
    private readonly HttpClient _http = new();
    private readonly Dictionary<Uri, int> _bytes = new();

    public async Task MeasureAsync(IReadOnlyList<Uri> pages)
    {
        var tasks = pages.Select(page => MeasureAsync(page)).ToList();
        await Task.WhenAll(tasks);
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
