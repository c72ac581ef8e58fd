// case: lock-kinds-52-race
// sdk: console
// expect: MAP001|MAP002 LockKinds52Race.Names._names
// why: what asks whether the lock is held does not take it once more
using System.Collections.Generic;
using System.Threading;

namespace LockKinds52Race;

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
        _names["last"] = 1;
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
