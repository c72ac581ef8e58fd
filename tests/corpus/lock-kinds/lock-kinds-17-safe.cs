// case: lock-kinds-17-safe
// sdk: library
// expect: none
// why: a lookup with best effort answers from the default where the read lock is not held

namespace Routing.Paths;

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
            if (held && bestEffort)
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
