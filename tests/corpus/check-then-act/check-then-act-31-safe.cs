// case: check-then-act-31-safe
// sdk: console
// expect: none
// why: what could not be added is fetched under the same write lock
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CheckThenAct31Safe;

public sealed class Child
{
    public int Count;
}

public sealed class Labels
{
    private readonly Dictionary<string, Child> _children = new();
    private readonly ReaderWriterLockSlim _lock = new();

    public Child Get(string label) => TryFind(label, out var known) ? known! : Create(label);

    public void Remove(string label)
    {
        _lock.EnterWriteLock();
        try
        {
            _children.Remove(label);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    private bool TryFind(string label, out Child? known)
    {
        _lock.EnterReadLock();
        try
        {
            return _children.TryGetValue(label, out known);
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    private Child Create(string label)
    {
        var made = new Child();
        _lock.EnterWriteLock();
        try
        {
            return _children.TryAdd(label, made) ? made : _children[label];
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var labels = new Labels();
        Parallel.For(0, 100, i =>
        {
            Interlocked.Increment(ref labels.Get("a" + i % 3).Count);
            labels.Remove("a" + i % 5);
        });
    }
}
