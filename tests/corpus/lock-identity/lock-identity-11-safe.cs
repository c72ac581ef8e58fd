// case: lock-identity-11-safe
// sdk: library
// expect: none
// why: the pricing view is given the lock of the catalog

namespace Depot.Goods;

internal sealed class PriceView
{
    private readonly IDictionary<string, decimal> _stock;
    private readonly object _sync;

    internal PriceView(IDictionary<string, decimal> stock, object? sync = null)
    {
        _stock = stock;
        _sync = sync ?? new object();
    }

    internal void Reprice(string part, decimal price)
    {
        lock (_sync)
        {
            if (_stock.ContainsKey(part)) _stock[part] = price;
        }
    }
}

public sealed class PartCatalog
{
    private readonly object _sync = new();
    private readonly Dictionary<string, decimal> _stock = new();
    private readonly PriceView _prices;

    public PartCatalog()
    {
        _prices = new PriceView(_stock, _sync);
    }

    public void Introduce(string part, decimal price)
    {
        lock (_sync)
        {
            _stock.Add(part, price);
        }
    }

    public void Reprice(string part, decimal price) => _prices.Reprice(part, price);
}
