// case: lock-kinds-52-safe
// sdk: console
// expect: none
// why: what asks whether the lock is held leaves it held
using System.Collections.Generic;
using System.Threading;

namespace LockKinds52Safe;

public sealed class Names
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Dictionary<string, int> _names = new();

    public void Put(string name)
    {
        _lock.EnterWriteLock();
        try
        {
            Check();
            _names[name] = name.Length;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    private void Check()
    {
        if (!_lock.IsWriteLockHeld) throw new SynchronizationLockException();
    }
}

public static class Program
{
    public static void Main()
    {
        var names = new Names();
        new Thread(() => names.Put("tea")).Start();
        names.Put("milk");
    }
}
