using Storefront.Domain.Orders;

namespace Storefront.Inventory;

public interface IStockSource
{
    int Count(string store, Sku sku);
}

/// <summary>What the stores have on the shelf, as last asked for by the shop front.</summary>
public sealed class AvailabilityBoard(IStockSource source)
{
    private readonly ReaderWriterLockSlim _lock = new();
    private readonly Dictionary<(string Store, Sku Sku), int> _units = [];

    public int UnitsAt(string store, Sku sku)
    {
        _lock.EnterReadLock();
        try
        {
            if (_units.TryGetValue((store, sku), out var units))
                return units;
            units = source.Count(store, sku);
            _units[(store, sku)] = units;
            return units;
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    public void Update(string store, Sku sku, int units)
    {
        _lock.EnterWriteLock();
        try
        {
            _units[(store, sku)] = units;
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }
}
