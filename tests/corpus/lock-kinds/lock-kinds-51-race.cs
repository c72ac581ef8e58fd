// case: lock-kinds-51-race
// sdk: console
// expect: MAP001|MAP002 LockKinds51Race.Names._names
// why: the writer does not wait for the lock, and nobody looks whether it has it
using System;
using System.Collections.Generic;
using System.Threading;

namespace LockKinds51Race;

public interface IHolder : IDisposable;

public abstract class Gate
{
    public static Gate Create() => new SlimGate();

    public abstract IHolder ForReading();

    public abstract IHolder ForWriting();

    public abstract IHolder ForReading(bool wait);

    public abstract IHolder ForWriting(bool wait);
}

internal sealed class HeldAlready : IHolder
{
    public static readonly IHolder One = new HeldAlready();

    public void Dispose()
    {
    }
}

internal sealed class WriteHolder : IHolder
{
    private readonly ReaderWriterLockSlim _lock;
    private bool _acquired;

    public WriteHolder(ReaderWriterLockSlim taken, bool wait)
    {
        _lock = taken;
        if (wait)
        {
            taken.EnterWriteLock();
            _acquired = true;
            return;
        }
        _acquired = taken.TryEnterWriteLock(0);
    }

    public void Dispose()
    {
        if (!_acquired) return;
        _lock.ExitWriteLock();
        _acquired = false;
    }
}

internal sealed class ReadHolder : IHolder
{
    private readonly ReaderWriterLockSlim _lock;
    private bool _acquired;

    public ReadHolder(ReaderWriterLockSlim taken, bool wait)
    {
        _lock = taken;
        if (wait)
        {
            taken.EnterReadLock();
            _acquired = true;
            return;
        }
        _acquired = taken.TryEnterReadLock(0);
    }

    public void Dispose()
    {
        if (!_acquired) return;
        _lock.ExitReadLock();
        _acquired = false;
    }
}

public class SlimGate : Gate
{
    private readonly ReaderWriterLockSlim _lock = new();

    public override IHolder ForReading() => ForReading(true);

    public override IHolder ForWriting() => ForWriting(false);

    public override IHolder ForReading(bool wait)
    {
        if (_lock.IsReadLockHeld || _lock.IsWriteLockHeld) return HeldAlready.One;
        return new ReadHolder(_lock, wait);
    }

    public override IHolder ForWriting(bool wait) => _lock.IsWriteLockHeld ? HeldAlready.One : new WriteHolder(_lock, wait);
}

public sealed class Names
{
    private readonly Gate _gate = Gate.Create();
    private readonly Dictionary<string, int> _names = new();

    public void Put(string name)
    {
        using (_gate.ForWriting()) _names[name] = name.Length;
    }

    public int Get(string name)
    {
        using (_gate.ForReading()) return _names.GetValueOrDefault(name);
    }
}

public static class Program
{
    public static void Main()
    {
        var names = new Names();
        new Thread(() => names.Put("tea")).Start();
        names.Put("milk");
        names.Get("tea");
    }
}
