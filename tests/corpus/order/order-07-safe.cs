// case: order-07-safe
// sdk: console
// expect: none
// why: the second continuation hangs on the first, so they run one after the other
namespace Pipeline.Steps;

public sealed class Enricher
{
    private readonly Dictionary<string, string> _fields = new();

    private void Parse(string text)
    {
        foreach (var pair in text.Split('&'))
        {
            var cells = pair.Split('=');
            _fields[cells[0]] = cells[^1];
        }
    }

    private void Geocode()
    {
        if (_fields.TryGetValue("city", out var city))
            _fields["country"] = city == "Oslo" ? "NO" : "??";
    }

    public Task RunAsync(string path)
    {
        var read = File.ReadAllTextAsync(path);
        var parsed = read.ContinueWith(t => Parse(t.Result));
        var coded = parsed.ContinueWith(_ => Geocode());
        return Task.WhenAll(parsed, coded);
    }

    public static async Task Main(string[] args)
    {
        var enricher = new Enricher();
        await enricher.RunAsync(args[0]);
        Console.WriteLine(enricher._fields.Count);
    }
}
