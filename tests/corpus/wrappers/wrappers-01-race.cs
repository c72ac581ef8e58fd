// case: wrappers-01-race
// sdk: console
// expect: MAP001 Geo.Tiles.BoundedCache._entries
// why: the wrapper locks in Get and Put but not in Evict

namespace Geo.Tiles;

public sealed class BoundedCache<TKey, TValue> where TKey : notnull
{
    private readonly object _gate = new();
    private readonly Dictionary<TKey, TValue> _entries = new();

    public bool Get(TKey key, out TValue? value)
    {
        lock (_gate)
            return _entries.TryGetValue(key, out value);
    }

    public void Put(TKey key, TValue value)
    {
        lock (_gate)
            _entries[key] = value;
    }

    public void Evict(TKey key)
    {
        _entries.Remove(key);
    }
}

public static class Program
{
    public static void Main()
    {
        var tiles = new BoundedCache<(int X, int Y), byte[]>();
        var loader = Task.Run(() =>
        {
            for (var x = 0; x < 64; x++)
                tiles.Put((x, x * 2), new byte[256]);
        });
        var cleaner = Task.Run(() =>
        {
            for (var x = 0; x < 64; x += 4)
                tiles.Evict((x, x * 2));
        });
        Task.WaitAll(loader, cleaner);
        Console.WriteLine(tiles.Get((3, 6), out _));
    }
}
