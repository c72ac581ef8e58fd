// case: views-13-race
// sdk: library
// expect: MAP007 Ships.Port.Harbour._berths
// why: the status carries the live values of the guarded map out of the lock

namespace Ships.Port;

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
        try { return new HarbourStatus(_berths.Count, _berths.Values); }
        finally { _rw.ExitReadLock(); }
    }
}
