// sdk: console
namespace Facts;

/// <summary>Each lock that may be refused: held where it was got, not where it was not.</summary>
public sealed class Tried
{
    private readonly object _gate = new();
    private readonly Lock _lock = new();
    private readonly Mutex _mutex = new();
    private readonly Semaphore _semaphore = new(1, 1);
    private readonly SemaphoreSlim _slim = new(1, 1);
    private readonly ReaderWriterLockSlim _rw = new();
    private SpinLock _spin = new(false);
    private int _flag;
    private readonly Dictionary<string, int> _units = new();

    public void Monitors()
    {
        if (Monitor.TryEnter(_gate))
        {
            _units["a"] = 1;                           //@ held this._gate
            Monitor.Exit(_gate);
        }
        else
        {
            _units["b"] = 1;                           //@ held none
        }
        var taken = false;
        Monitor.TryEnter(_gate, 10, ref taken);
        if (!taken)
        {
            _units["c"] = 1;                           //@ held none
            return;
        }
        _units["d"] = 1;                               //@ held this._gate
        Monitor.Exit(_gate);
    }

    public void Locks()
    {
        if (!_lock.TryEnter(TimeSpan.FromSeconds(1)))
        {
            _units["a"] = 1;                           //@ held none
            return;
        }
        _units["b"] = 1;                               //@ held this._lock
        _lock.Exit();
    }

    public void Mutexes()
    {
        var got = _mutex.WaitOne(10);
        if (got)
        {
            _units["a"] = 1;                           //@ held this._mutex
            _mutex.ReleaseMutex();
        }
        else
        {
            _units["b"] = 1;                           //@ held none
        }
    }

    public void Semaphores()
    {
        if (_semaphore.WaitOne(10))
        {
            _units["a"] = 1;                           //@ held this._semaphore
            _semaphore.Release();
        }
        else
        {
            _units["b"] = 1;                           //@ held none
        }
        if (!_slim.Wait(10))
        {
            _units["c"] = 1;                           //@ held none
            return;
        }
        _units["d"] = 1;                               //@ held this._slim
        _slim.Release();
    }

    public async Task SemaphoresAsync()
    {
        if (await _slim.WaitAsync(10))
        {
            _units["a"] = 1;                           //@ held this._slim
            _slim.Release();
        }
        else
        {
            _units["b"] = 1;                           //@ held none
        }
    }

    public void ReadersAndWriters()
    {
        if (_rw.TryEnterReadLock(10))
        {
            _units.TryGetValue("a", out _);            //@ held this._rw (shared)
            _rw.ExitReadLock();
        }
        else
        {
            _units.TryGetValue("b", out _);            //@ held none
        }
        if (_rw.TryEnterUpgradeableReadLock(10))
        {
            _units.TryGetValue("c", out _);            //@ held this._rw (upgradeable)
            _rw.ExitUpgradeableReadLock();
        }
        else
        {
            _units.TryGetValue("d", out _);            //@ held none
        }
        if (_rw.TryEnterWriteLock(10))
        {
            _units["e"] = 1;                           //@ held this._rw
            _rw.ExitWriteLock();
        }
        else
        {
            _units["f"] = 1;                           //@ held none
        }
    }

    public void WaitingForEver()
    {
        _rw.TryEnterWriteLock(-1);
        _units["a"] = 1;                               //@ held this._rw
        _rw.ExitWriteLock();
        _rw.TryEnterReadLock(Timeout.InfiniteTimeSpan);
        _units.TryGetValue("b", out _);                //@ held this._rw (shared)
        _rw.ExitReadLock();
        _rw.TryEnterWriteLock(1000);
        _units["c"] = 1;                               //@ held none
    }

    public void Spins()
    {
        var taken = false;
        _spin.TryEnter(ref taken);
        if (taken)
        {
            _units["a"] = 1;                           //@ held this._spin
            _spin.Exit();
        }
        else
        {
            _units["b"] = 1;                           //@ held none
        }
    }

    public void FlagsAsLocks()
    {
        if (Interlocked.CompareExchange(ref _flag, 1, 0) == 0)
        {
            _units["a"] = 1;                           //@ held this._flag
            Volatile.Write(ref _flag, 0);
            _units["b"] = 1;                           //@ held none
        }
        else
        {
            _units["c"] = 1;                           //@ held none
        }
        if (Interlocked.Exchange(ref _flag, 1) == 1)
        {
            _units["d"] = 1;                           //@ held none
            return;
        }
        _units["e"] = 1;                               //@ held this._flag
        Interlocked.Exchange(ref _flag, 0);
        _units["f"] = 1;                               //@ held none
    }

    public static async Task Main()
    {
        var tried = new Tried();
        tried.Monitors();
        tried.Locks();
        tried.Mutexes();
        tried.Semaphores();
        await tried.SemaphoresAsync();
        tried.ReadersAndWriters();
        tried.Spins();
        tried.WaitingForEver();
        tried.FlagsAsLocks();
    }
}
