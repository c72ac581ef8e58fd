using Storefront.Domain.Orders;

namespace Storefront.Inventory;

/// <summary>Units on hand, over all warehouses.</summary>
public sealed class StockLedger
{
    private readonly object _gate = new();
    private readonly Dictionary<Sku, int> _onHand = [];

    public int Articles
    {
        get
        {
            lock (_gate)
                return _onHand.Count;
        }
    }

    public void Receive(Sku sku, int units)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(units);
        lock (_gate)
            _onHand[sku] = _onHand.GetValueOrDefault(sku) + units;
    }

    public bool TryWithdraw(Sku sku, int units)
    {
        lock (_gate)
        {
            if (!_onHand.TryGetValue(sku, out var present) || present < units)
                return false;
            _onHand[sku] = present - units;
            return true;
        }
    }

    /// <summary>Sets the count after a stock-taking and returns the difference.</summary>
    public int Adjust(Sku sku, int counted)
    {
        lock (_gate)
        {
            var before = _onHand.GetValueOrDefault(sku);
            if (counted == 0)
                _onHand.Remove(sku);
            else
                _onHand[sku] = counted;
            return counted - before;
        }
    }

    public int Available(Sku sku) => _onHand.TryGetValue(sku, out var units) ? units : 0;

    public IReadOnlyList<Sku> Below(int threshold)
    {
        lock (_gate)
            return _onHand.Where(entry => entry.Value < threshold).Select(entry => entry.Key).ToList();
    }
}
