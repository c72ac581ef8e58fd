// case: library-statics-03-race
// sdk: library
// expect: MAP002 Throttling.Limits.RateLimiter._used
// why: the type locks in Take and Reset, so it means to be shared, and Remaining does not

namespace Throttling.Limits;

public sealed class RateLimiter
{
    private readonly Dictionary<string, int> _used = new();
    private readonly object _lock = new();
    private readonly int _limit;

    public RateLimiter(int limit) => _limit = limit;

    public bool Take(string client)
    {
        lock (_lock)
        {
            var used = _used.GetValueOrDefault(client);
            if (used >= _limit)
                return false;
            _used[client] = used + 1;
            return true;
        }
    }

    public int Remaining(string client)
    {
        return _limit - _used.GetValueOrDefault(client);
    }

    public void Reset()
    {
        lock (_lock)
        {
            _used.Clear();
        }
    }
}
