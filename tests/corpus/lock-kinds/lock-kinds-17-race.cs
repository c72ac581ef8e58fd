// case: lock-kinds-17-race
// sdk: library
// expect: MAP002 Routing.Tables.RouteTable._hops
// why: a lookup with best effort reads although the read lock may not be held

namespace Routing.Tables;

public sealed class RouteTable
{
    private readonly ReaderWriterLockSlim _sync = new(LockRecursionPolicy.SupportsRecursion);
    private readonly SortedDictionary<int, string> _hops = new();

    public void Learn(int prefix, string nextHop)
    {
        _sync.EnterWriteLock();
        try
        {
            _hops[prefix] = nextHop;
        }
        finally
        {
            _sync.ExitWriteLock();
        }
    }

    public string? Next(int prefix, bool bestEffort)
    {
        bool held = _sync.TryEnterReadLock(5);
        try
        {
            if (held || bestEffort)
            {
                return _hops.TryGetValue(prefix, out var hop) ? hop : null;
            }
            return "0.0.0.0";
        }
        finally
        {
            if (held)
            {
                _sync.ExitReadLock();
            }
        }
    }
}
