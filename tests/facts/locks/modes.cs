// sdk: console
namespace Facts;

/// <summary>Reader or writer mode, without and with an upgrade, at a lookup, a change, a walk and a copy.</summary>
public sealed class Modes
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly ReaderWriterLock _old = new();
    private readonly Dictionary<string, int> _units = new();
    private int _sum;

    public void Read()
    {
        _rw.EnterReadLock();
        _units.TryGetValue("a", out _sum);             //@ held this._rw (shared)
        _units["b"] = 1;                               //@ held this._rw (shared)
        foreach (var unit in _units)                   //@ held this._rw (shared)
            _sum += unit.Value;
        Keep(_units.ToList());                         //@ held this._rw (shared)
        _rw.ExitReadLock();
        _units.Remove("c");                            //@ held none
    }

    public void Write()
    {
        _rw.EnterWriteLock();
        _units.TryGetValue("a", out _sum);             //@ held this._rw
        _units["b"] = 1;                               //@ held this._rw
        foreach (var unit in _units)                   //@ held this._rw
            _sum += unit.Value;
        Keep(_units.ToList());                         //@ held this._rw
        _rw.ExitWriteLock();
        _units.Remove("c");                            //@ held none
    }

    public void NotUpgraded()
    {
        _rw.EnterUpgradeableReadLock();
        _units.TryGetValue("a", out _sum);             //@ held this._rw (upgradeable)
        _units["b"] = 1;                               //@ held this._rw (upgradeable)
        foreach (var unit in _units)                   //@ held this._rw (upgradeable)
            _sum += unit.Value;
        Keep(_units.ToList());                         //@ held this._rw (upgradeable)
        _rw.ExitUpgradeableReadLock();
        _units.Remove("c");                            //@ held none
    }

    public void Upgraded()
    {
        _rw.EnterUpgradeableReadLock();
        _rw.EnterWriteLock();
        _units.TryGetValue("a", out _sum);             //@ held this._rw
        _units["b"] = 1;                               //@ held this._rw
        foreach (var unit in _units)                   //@ held this._rw
            _sum += unit.Value;
        Keep(_units.ToList());                         //@ held this._rw
        _rw.ExitWriteLock();
        _units.Remove("c");                            //@ held this._rw (upgradeable)
        _rw.ExitUpgradeableReadLock();
        _units.Remove("d");                            //@ held none
    }

    public void OldRead()
    {
        _old.AcquireReaderLock(100);
        _units.TryGetValue("a", out _sum);             //@ held this._old (shared)
        _units["b"] = 1;                               //@ held this._old (shared)
        foreach (var unit in _units)                   //@ held this._old (shared)
            _sum += unit.Value;
        Keep(_units.ToList());                         //@ held this._old (shared)
        _old.ReleaseReaderLock();
        _units.Remove("c");                            //@ held none
    }

    public void OldWrite()
    {
        _old.AcquireWriterLock(100);
        _units.TryGetValue("a", out _sum);             //@ held this._old
        _units["b"] = 1;                               //@ held this._old
        foreach (var unit in _units)                   //@ held this._old
            _sum += unit.Value;
        Keep(_units.ToList());                         //@ held this._old
        _old.ReleaseWriterLock();
        _units.Remove("c");                            //@ held none
    }

    public void OldUpgraded()
    {
        _old.AcquireReaderLock(100);
        var cookie = _old.UpgradeToWriterLock(100);
        _units.TryGetValue("a", out _sum);             //@ held this._old
        _units["b"] = 1;                               //@ held this._old
        foreach (var unit in _units)                   //@ held this._old
            _sum += unit.Value;
        Keep(_units.ToList());                         //@ held this._old
        _old.DowngradeFromWriterLock(ref cookie);
        _units.Remove("c");                            //@ held this._old (shared)
        _old.ReleaseReaderLock();
        _units.Remove("d");                            //@ held none
    }

    private static void Keep(List<KeyValuePair<string, int>> units) => GC.KeepAlive(units);

    public static void Main()
    {
        var modes = new Modes();
        modes.Read();
        modes.Write();
        modes.NotUpgraded();
        modes.Upgraded();
        modes.OldRead();
        modes.OldWrite();
        modes.OldUpgraded();
    }
}
