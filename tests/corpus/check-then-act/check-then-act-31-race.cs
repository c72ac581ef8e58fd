// case: check-then-act-31-race
// sdk: console
// expect: MAP010 CheckThenAct31Race.Labels._children
// why: the write lock is left between the attempt to add and the fetch, and a removal comes in between
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace CheckThenAct31Race;

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
            if (_children.TryAdd(label, made)) return made;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
        _lock.EnterReadLock();
        try
        {
            return _children[label];
        }
        finally
        {
            _lock.ExitReadLock();
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
