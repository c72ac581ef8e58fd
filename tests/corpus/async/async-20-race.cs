// case: async-20-race
// sdk: console
// expect: MAP001|MAP002 Crawl.Links.Crawler._seen
// why: both value tasks are under way before the first of them is awaited
namespace Crawl.Links;

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
        var left = crawler.CrawlAsync(args[0]);
        var right = crawler.CrawlAsync(args[1]);
        Console.WriteLine(await left + await right);
    }
}
