// case: lazy-init-17-safe
// sdk: library
// expect: none
// why: the maps of all shards are made by the constructor
using System.Collections.Concurrent;

namespace Kv.Partitions;

public sealed class Shards
{
    private readonly ConcurrentDictionary<string, byte[]>?[] _shards = new ConcurrentDictionary<string, byte[]>?[16];

    public Shards()
    {
        for (var i = 0; i < _shards.Length; i++)
            _shards[i] = new ConcurrentDictionary<string, byte[]>();
    }

    public void Put(string key, byte[] value) => ShardOf(key)[key] = value;

    public byte[]? Get(string key) => ShardOf(key).TryGetValue(key, out var value) ? value : null;

    private ConcurrentDictionary<string, byte[]> ShardOf(string key) => _shards[IndexOf(key)]!;

    private static int IndexOf(string key) => (key.GetHashCode() & int.MaxValue) % 16;
}
