// case: check-then-act-06-race
// sdk: library
// expect: MAP010 Docs.Locks.EditLocks._editors
// why: the test under the read lock is not repeated under the write lock
namespace Docs.Locks;

public sealed class EditLocks
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly Dictionary<string, string> _editors = new();

    public bool TryEdit(string document, string user)
    {
        _rw.EnterReadLock();
        try
        {
            if (_editors.ContainsKey(document))
                return false;
        }
        finally
        {
            _rw.ExitReadLock();
        }

        _rw.EnterWriteLock();
        try
        {
            _editors[document] = user;
            return true;
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }

    public void Done(string document)
    {
        _rw.EnterWriteLock();
        try
        {
            _editors.Remove(document);
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }
}
