// case: check-then-act-06-safe
// sdk: library
// expect: none
// why: the test is repeated under the write lock before the write
namespace Docs.Edits;

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
            if (_editors.ContainsKey(document))
                return false;
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
