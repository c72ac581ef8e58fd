// case: lock-kinds-06-safe
// sdk: library
// expect: none
// why: the add upgrades to the write lock before it writes

namespace Thesaurus.Terms;

public sealed class TermIndex
{
    private readonly ReaderWriterLockSlim _lock = new(LockRecursionPolicy.NoRecursion);
    private readonly Dictionary<string, int> _ids = new();

    public int? Find(string term)
    {
        _lock.EnterReadLock();
        try { return _ids.TryGetValue(term, out var id) ? id : null; }
        finally { _lock.ExitReadLock(); }
    }

    public int GetOrCreate(string term)
    {
        _lock.EnterUpgradeableReadLock();
        try
        {
            if (_ids.TryGetValue(term, out var existing))
                return existing;
            var id = _ids.Count;
            _lock.EnterWriteLock();
            try { _ids.Add(term, id); }
            finally { _lock.ExitWriteLock(); }
            return id;
        }
        finally
        {
            _lock.ExitUpgradeableReadLock();
        }
    }
}
