// sdk: console
namespace Facts;

public sealed class Stock
{
    private static readonly object Shared = new();
    private readonly object _gate = new();
    private readonly Lock _lock = new();
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<string, int> _units = new();

    public void Locked()
    {
        _units["a"] = 1;                               //@ held none
        lock (_gate)
        {
            _units["b"] = 1;                           //@ held this._gate
            lock (Shared) _units["c"] = 1;             //@ held this._gate
            Helper();                                  //@ held this._gate
            Task.Run(() => _units["d"] = 1);
        }
        _units["e"] = 1;                               //@ held none
    }

    private void Helper()
    {
        _units["f"] = 1;                               //@ held this._gate
    }

    public void Entered(bool early)
    {
        Monitor.Enter(_gate);
        try
        {
            if (early) return;
            _units["g"] = 1;                           //@ held this._gate
        }
        finally
        {
            Monitor.Exit(_gate);
        }
        _units["h"] = 1;                               //@ held none
    }

    public void Tried()
    {
        if (Monitor.TryEnter(_gate, 10))
        {
            _units["i"] = 1;                           //@ held this._gate
            Monitor.Exit(_gate);
        }
        else
        {
            _units["j"] = 1;                           //@ held none
        }
    }

    public void Scoped()
    {
        using (_lock.EnterScope())
        {
            _units["k"] = 1;                           //@ held this._lock
        }
        lock (_lock)
        {
            _units["l"] = 1;                           //@ held this._lock
        }
    }

    public void ReadOrWritten()
    {
        _rw.EnterReadLock();
        _units.ContainsKey("m");                       //@ held this._rw (shared)
        _rw.ExitReadLock();
        _rw.EnterWriteLock();
        _units["m"] = 1;                               //@ held this._rw
        _rw.ExitWriteLock();
    }

    public async Task Awaited()
    {
        await _one.WaitAsync();
        try
        {
            _units["n"] = 1;                           //@ held this._one
        }
        finally
        {
            _one.Release();
        }
    }

    public void Either(bool which)
    {
        lock (which ? _gate : Shared)
        {
            _units["o"] = 1;                           //@ held a lock without a name (Unresolved)
        }
    }

    public void Inline(string[] names)
    {
        lock (_gate)
        {
            Array.ForEach(names, name =>
            {
                _units[name] = 1;                      //@ held this._gate
            });
        }
    }
}

public static class Program
{
    public static void Main(string[] args)
    {
        var stock = new Stock();
        stock.Locked();
        stock.Entered(args.Length > 0);
        stock.Tried();
        stock.Scoped();
        stock.ReadOrWritten();
        stock.Awaited().Wait();
        stock.Either(args.Length > 0);
        stock.Inline(args);
    }
}
