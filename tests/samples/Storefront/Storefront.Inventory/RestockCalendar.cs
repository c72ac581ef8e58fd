using Storefront.Domain.Orders;

namespace Storefront.Inventory;

/// <summary>When an article that is sold out will be back.</summary>
public sealed class RestockCalendar(Func<Sku, DateOnly?> askSupplier)
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Dictionary<Sku, DateOnly> _dates = [];

    public DateOnly? ExpectedOn(Sku sku)
    {
        _lock.EnterReadLock();
        try
        {
            if (_dates.TryGetValue(sku, out var known))
                return known;
        }
        finally
        {
            _lock.ExitReadLock();
        }

        if (askSupplier(sku) is not { } date)
            return null;
        _lock.EnterWriteLock();
        try
        {
            if (_dates.TryGetValue(sku, out var announced))
                return announced;
            _dates.Add(sku, date);
            return date;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    public void Announce(Sku sku, DateOnly date)
    {
        _lock.EnterWriteLock();
        try
        {
            _dates[sku] = date;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }

    public int DropBefore(DateOnly day)
    {
        _lock.EnterUpgradeableReadLock();
        try
        {
            var past = _dates.Where(entry => entry.Value < day).Select(entry => entry.Key).ToArray();
            if (past.Length == 0)
                return 0;
            _lock.EnterWriteLock();
            try
            {
                foreach (var sku in past)
                    _dates.Remove(sku);
            }
            finally
            {
                _lock.ExitWriteLock();
            }
            return past.Length;
        }
        finally
        {
            _lock.ExitUpgradeableReadLock();
        }
    }
}
