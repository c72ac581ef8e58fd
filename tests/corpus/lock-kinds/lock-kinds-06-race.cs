// case: lock-kinds-06-race
// sdk: library
// expect: MAP005|MAP002 Thesaurus.Words.TermIndex._ids
// why: the add writes in upgradeable mode, beside the readers

namespace Thesaurus.Words;

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
            _ids.Add(term, id);
            return id;
        }
        finally
        {
            _lock.ExitUpgradeableReadLock();
        }
    }
}
