// case: lock-kinds-48-race
// sdk: library
// expect: MAP003 Pages.Timed.PageIndex._slots
// why: nobody looks whether the write lock was got in time

namespace Pages.Timed;

public sealed class PageIndex
{
    private readonly ReaderWriterLockSlim _gate = new();
    private readonly Dictionary<int, long> _slots = new();

    public void Put(int page, long slot)
    {
        _gate.TryEnterWriteLock(2000);
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
