// case: library-intent-11-race
// sdk: library
// expect: MAP002 Post.Factories.Shared.Store._items
// why: what a factory hands out locks its writes, so it means to be used by many threads

namespace Post.Factories.Shared;

public static class Stores
{
    public static Store Open(string path) => new(path);
}

public sealed class Store
{
    private readonly object _gate = new();
    private readonly Dictionary<string, string> _items = new();
    private readonly string _path;

    internal Store(string path) => _path = path;

    public void Put(string key, string value)
    {
        lock (_gate)
        {
            _items[key] = _path + value;
        }
    }

    public string? Get(string key)
    {
        return _items.GetValueOrDefault(key);
    }
}
