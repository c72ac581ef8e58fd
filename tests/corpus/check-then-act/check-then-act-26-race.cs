// case: check-then-act-26-race
// sdk: library
// expect: MAP010 Ident.Users.UserTable._users
// why: the read lock is given back before the write lock is taken, another thread may add the user in between and Add throws
namespace Ident.Users;

public sealed class UserTable : IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Dictionary<string, int> _users = new();
    private int _last;

    public int IdOf(string name)
    {
        _lock.EnterReadLock();
        try
        {
            if (_users.TryGetValue(name, out var known))
                return known;
        }
        finally
        {
            _lock.ExitReadLock();
        }
        _lock.EnterWriteLock();
        try
        {
            _users.Add(name, ++_last);
            return _last;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    public void Dispose() => _lock.Dispose();
}
