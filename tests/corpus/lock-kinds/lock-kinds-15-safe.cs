// case: lock-kinds-15-safe
// sdk: library
// expect: none
// why: the publisher gives up where the write lock was not obtained in time

namespace Tariffs.Daily;

public sealed class TariffBook : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);
    private readonly ReaderWriterLockSlim _access = new();
    private readonly Dictionary<string, decimal> _rates = new(StringComparer.OrdinalIgnoreCase);

    public decimal RateFor(string zone)
    {
        _access.EnterReadLock();
        try
        {
            return _rates.TryGetValue(zone, out var rate) ? rate : 0m;
        }
        finally
        {
            _access.ExitReadLock();
        }
    }

    public bool Publish(IReadOnlyCollection<(string Zone, decimal Rate)> changes)
    {
        var entered = _access.TryEnterWriteLock(Patience);
        if (!entered)
        {
            return false;
        }

        try
        {
            foreach (var (zone, rate) in changes)
            {
                _rates[zone] = rate;
            }
            return true;
        }
        finally
        {
            if (entered)
            {
                _access.ExitWriteLock();
            }
        }
    }

    public void Dispose() => _access.Dispose();
}
