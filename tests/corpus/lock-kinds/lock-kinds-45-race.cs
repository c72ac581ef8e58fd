// case: lock-kinds-45-race
// sdk: library
// expect: MAP004 Tax.Tables.TaxTable._rates
// why: the writer enters another reader/writer lock than the readers

namespace Tax.Tables;

public static class ReaderWriterExtensions
{
    public static T Read<T>(this ReaderWriterLockSlim rw, Func<T> body)
    {
        rw.EnterReadLock();
        try { return body(); }
        finally { rw.ExitReadLock(); }
    }

    public static void Write(this ReaderWriterLockSlim rw, Action body)
    {
        rw.EnterWriteLock();
        try { body(); }
        finally { rw.ExitWriteLock(); }
    }
}

public sealed class TaxTable
{
    private readonly ReaderWriterLockSlim _ratesLock = new();
    private readonly ReaderWriterLockSlim _auditLock = new();
    private readonly Dictionary<string, decimal> _rates = new();
    private long _changes;

    public decimal Rate(string region) => _ratesLock.Read(() => _rates.TryGetValue(region, out var rate) ? rate : 0.2m);

    public void Set(string region, decimal rate) => _auditLock.Write(() =>
    {
        _changes++;
        _rates[region] = rate;
    });
}
