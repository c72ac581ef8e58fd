// case: views-13-safe
// sdk: library
// expect: none
// why: the status carries a copy of the values out of the lock

namespace Ships.Dock;

public sealed record HarbourStatus(int Count, IReadOnlyCollection<string> Ships);

public sealed class Harbour
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly Dictionary<int, string> _berths = new();

    public void Moor(int berth, string ship)
    {
        _rw.EnterWriteLock();
        try { _berths[berth] = ship; }
        finally { _rw.ExitWriteLock(); }
    }

    public HarbourStatus Status()
    {
        _rw.EnterReadLock();
        try { return new HarbourStatus(_berths.Count, _berths.Values.ToList()); }
        finally { _rw.ExitReadLock(); }
    }
}
