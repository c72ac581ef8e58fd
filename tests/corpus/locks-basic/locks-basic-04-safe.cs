// case: locks-basic-04-safe
// sdk: console
// expect: none
// why: both the writer and the reader lock SyncRoot of the map

using System.Collections;

namespace Library.Shelves;

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
        lock (((ICollection)_isbnToTitle).SyncRoot)
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
