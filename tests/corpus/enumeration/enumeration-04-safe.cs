// case: enumeration-04-safe
// sdk: console
// expect: none
// why: the copy constructor enumerates the map under the lock

namespace Wiki.Drafts;

public sealed class RevisionStore
{
    private readonly object _lock = new();
    private readonly Dictionary<string, int> _current = new();

    public void Publish(string page, int revision)
    {
        lock (_lock)
            _current[page] = revision;
    }

    public Dictionary<string, int> Snapshot()
    {
        lock (_lock)
            return new Dictionary<string, int>(_current);
    }
}

public static class Program
{
    public static void Main()
    {
        var store = new RevisionStore();
        var editor = Task.Run(() =>
        {
            for (var r = 1; r <= 100; r++)
                store.Publish("Page" + r % 10, r);
        });
        var snapshot = store.Snapshot();
        editor.Wait();
        Console.WriteLine(snapshot.Count);
    }
}
