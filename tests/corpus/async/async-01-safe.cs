// case: async-01-safe
// sdk: console
// expect: none
// why: the refresh is awaited before the lookup
namespace Feeds.Articles;

public class HeadlineStore
{
    private readonly Dictionary<string, string> _bySource = new();

    public async Task RefreshAsync(IEnumerable<string> sources)
    {
        foreach (var source in sources)
        {
            await Task.Delay(20);
            _bySource[source] = $"{source} at {DateTime.UtcNow:T}";
        }
    }

    public string Headline(string source)
        => _bySource.TryGetValue(source, out var text) ? text : "(nothing yet)";
}

public static class Program
{
    public static async Task Main(string[] args)
    {
        var store = new HeadlineStore();
        await store.RefreshAsync(args);
        await Task.Delay(10);
        Console.WriteLine(store.Headline("reuters"));
    }
}
