// case: lock-kinds-09-race
// sdk: library
// expect: MAP004|MAP001 Sharding.Counters.ShardedCounter._shards
// why: the lock index and the map index differ, so two locks may guard one shard

namespace Sharding.Counters;

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
        lock (_locks[key.Length % Size])
        {
            _shards[shard][key] = value;
        }
    }
}
