// case: views-05-safe
// sdk: console
// expect: none
// why: a copy of the guarded map is handed out

namespace Locale.Labels;

public sealed class TextCatalog
{
    private readonly object _gate = new();
    private readonly Dictionary<string, string> _texts = new();

    public void Load(string key, string text)
    {
        lock (_gate)
        {
            _texts[key] = text;
        }
    }

    public IReadOnlyDictionary<string, string> Current()
    {
        lock (_gate)
        {
            return new Dictionary<string, string>(_texts);
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var catalog = new TextCatalog();
        var loader = new Thread(() =>
        {
            for (var i = 0; i < 500; i++)
                catalog.Load("text." + i, "Text " + i);
        });
        loader.Start();
        var texts = catalog.Current();
        Console.WriteLine(texts.TryGetValue("text.7", out var text) ? text : "not loaded");
        loader.Join();
    }
}
