// case: check-then-act-26-safe
// sdk: library
// expect: none
// why: the upgradeable lock is held from the test to the addition
namespace Ident.Accounts;

public sealed class UserTable : IDisposable
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Dictionary<string, int> _users = new();
    private int _last;

    public int IdOf(string name)
    {
        _lock.EnterUpgradeableReadLock();
        try
        {
            if (_users.TryGetValue(name, out var known))
                return known;
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
        finally
        {
            _lock.ExitUpgradeableReadLock();
        }
    }

    public void Dispose() => _lock.Dispose();
}
