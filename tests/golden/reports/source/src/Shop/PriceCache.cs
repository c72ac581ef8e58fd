using System.Collections.Concurrent;

namespace Shop;

/// <summary>Prices by article, refreshed every half minute.</summary>
public sealed class PriceCache : IDisposable
{
    private readonly Dictionary<string, decimal> _items = new();
    private readonly ConcurrentDictionary<string, int> _hits = new();
    private readonly object _gate = new();
    private readonly Timer _refresh;

    public PriceCache() => _refresh = new Timer(_ => Refresh(), null, 0, 30_000);

    public int Count
    {
        get { lock (_gate) return _items.Count; }
    }

    public bool TryGet(string sku, out decimal price)
    {
        _hits[sku] = _hits.GetValueOrDefault(sku) + 1; // a statistic: "about right" is enough
        return _items.TryGetValue(sku, out price);
    }

    public void Dispose() => _refresh.Dispose();

    private void Refresh()
    {
        lock (_gate)
        {
            foreach (var (sku, price) in PriceFeed.Download())
            {
                Store(sku, price);
            }
        }
    }

    private void Store(string sku, decimal price)
    {
        _items[sku] = price;
    }
}
