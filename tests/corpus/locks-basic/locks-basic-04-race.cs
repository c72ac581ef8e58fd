// case: locks-basic-04-race
// sdk: console
// expect: MAP004 Library.Catalog.Catalog._isbnToTitle
// why: the writer locks SyncRoot of the map, the reader locks a private object

using System.Collections;

namespace Library.Catalog;

public sealed class Catalog
{
    private readonly Dictionary<string, string> _isbnToTitle = new();
    private readonly object _sync = new();

    public void Add(string isbn, string title)
    {
        lock (((ICollection)_isbnToTitle).SyncRoot)
        {
            _isbnToTitle[isbn] = title;
        }
    }

    public string? Title(string isbn)
    {
        lock (_sync)
        {
            return _isbnToTitle.TryGetValue(isbn, out var title) ? title : null;
        }
    }

    public override string ToString()
    {
        lock (_sync)
        {
            return nameof(Catalog);
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var catalog = new Catalog();
        var import = Task.Factory.StartNew(() => catalog.Add("978-3-16-148410-0", "Concurrency"));
        Console.WriteLine(catalog.Title("978-3-16-148410-0") ?? "not yet");
        import.Wait();
    }
}
