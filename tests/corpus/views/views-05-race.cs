// case: views-05-race
// sdk: console
// expect: MAP007 Locale.Texts.Core.TextCatalog._texts
// why: the guarded map itself is handed out as IReadOnlyDictionary and read outside the lock

namespace Locale.Texts.Core;

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
            return _texts;
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
