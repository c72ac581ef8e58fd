// case: library-intent-11-safe
// sdk: library
// expect: none
// why: all uses of what the factory hands out take its lock

namespace Post.Factories.Own;

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
        lock (_gate)
        {
            return _items.GetValueOrDefault(key);
        }
    }
}
