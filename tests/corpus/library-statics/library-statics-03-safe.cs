// case: library-statics-03-safe
// sdk: library
// expect: none
// why: the type locks in Take, Reset and Remaining

namespace Throttling.Quotas;

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
        lock (_lock)
        {
            return _limit - _used.GetValueOrDefault(client);
        }
    }

    public void Reset()
    {
        lock (_lock)
        {
            _used.Clear();
        }
    }
}
