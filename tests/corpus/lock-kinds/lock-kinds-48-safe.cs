// case: lock-kinds-48-safe
// sdk: library
// expect: none
// why: a wait for ever ends with the write lock held, whatever becomes of its answer

namespace Pages.Patient;

public sealed class PageIndex
{
    private readonly ReaderWriterLockSlim _gate = new();
    private readonly Dictionary<int, long> _slots = new();

    public void Put(int page, long slot)
    {
        _gate.TryEnterWriteLock(Timeout.Infinite);
        try
        {
            _slots[page] = slot;
        }
        finally
        {
            if (_gate.IsWriteLockHeld) _gate.ExitWriteLock();
        }
    }

    public List<long> All()
    {
        _gate.EnterReadLock();
        try
        {
            return _slots.Values.ToList();
        }
        finally
        {
            _gate.ExitReadLock();
        }
    }
}
