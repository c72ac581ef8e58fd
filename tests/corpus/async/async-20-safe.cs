// case: async-20-safe
// sdk: console
// expect: none
// why: the second crawl starts when the first has ended
namespace Crawl.Links.InTurn;

public sealed class Crawler(HttpClient http)
{
    private readonly HashSet<string> _seen = new();

    public async ValueTask<int> CrawlAsync(string url)
    {
        var text = await http.GetStringAsync(url).ConfigureAwait(false);
        var found = 0;
        foreach (var part in text.Split("href=\"").Skip(1))
        {
            var link = part[..part.IndexOf('"')];
            if (_seen.Add(link)) found++;
        }
        return found;
    }
}

internal static class Program
{
    private static async Task Main(string[] args)
    {
        var crawler = new Crawler(new HttpClient());
        var left = await crawler.CrawlAsync(args[0]);
        var right = await crawler.CrawlAsync(args[1]);
        Console.WriteLine(left + right);
    }
}
