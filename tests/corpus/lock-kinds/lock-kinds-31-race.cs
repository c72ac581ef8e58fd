// case: lock-kinds-31-race
// sdk: library
// expect: MAP001|MAP002|MAP004 Sessions.Web.SessionShards._maps
// why: the lock and the map of a session are chosen by different numbers

namespace Sessions.Web;

public sealed class SessionShards
{
    private const int ShardCount = 16;
    private readonly object[] _locks = new object[ShardCount];
    private readonly Dictionary<string, string>[] _maps = new Dictionary<string, string>[ShardCount];

    public SessionShards()
    {
        for (var i = 0; i < ShardCount; i++)
        {
            _locks[i] = new object();
            _maps[i] = new Dictionary<string, string>();
        }
    }

    public void Put(string session, string payload)
    {
        var shard = ShardOf(session);
        lock (_locks[session.Length % ShardCount])
        {
            _maps[shard][session] = payload;
        }
    }

    public bool TryGet(string session, out string? payload)
    {
        var shard = ShardOf(session);
        lock (_locks[shard])
        {
            return _maps[shard].TryGetValue(session, out payload);
        }
    }

    private static int ShardOf(string session) => (session.GetHashCode() & 0x7fffffff) % ShardCount;
}
