// case: lazy-init-17-race
// sdk: library
// expect: MAP012 Kv.Shards.Shards._shards
// why: the map of a shard is created on first use without a lock, and one of two is lost with its entries
using System.Collections.Concurrent;

namespace Kv.Shards;

public sealed class Shards
{
    private readonly ConcurrentDictionary<string, byte[]>?[] _shards = new ConcurrentDictionary<string, byte[]>?[16];

    public void Put(string key, byte[] value) => ShardOf(key)[key] = value;

    public byte[]? Get(string key) => ShardOf(key).TryGetValue(key, out var value) ? value : null;

    private ConcurrentDictionary<string, byte[]> ShardOf(string key) => _shards[IndexOf(key)] ??= new ConcurrentDictionary<string, byte[]>();

    private static int IndexOf(string key) => (key.GetHashCode() & int.MaxValue) % 16;
}
