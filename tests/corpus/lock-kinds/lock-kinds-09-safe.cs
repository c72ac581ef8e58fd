// case: lock-kinds-09-safe
// sdk: library
// expect: none
// why: the lock index and the map index are the same

namespace Sharding.Buckets;

public sealed class ShardedCounter
{
    private const int Size = 16;
    private readonly object[] _locks = new object[Size];
    private readonly Dictionary<string, long>[] _shards = new Dictionary<string, long>[Size];

    public ShardedCounter()
    {
        for (var i = 0; i < Size; i++)
        {
            _locks[i] = new object();
            _shards[i] = new Dictionary<string, long>();
        }
    }

    public void Set(string key, long value)
    {
        var hash = key.GetHashCode() & int.MaxValue;
        var shard = hash % Size;
        lock (_locks[shard])
        {
            _shards[shard][key] = value;
        }
    }
}
