using System.Collections.Concurrent;
using Storefront.Domain.Orders;

namespace Storefront.Inventory;

/// <summary>Units allocated to open orders, by warehouse and article.</summary>
public sealed class AllocationMatrix
{
    private readonly ConcurrentDictionary<string, Dictionary<Sku, int>> _byWarehouse = new(StringComparer.Ordinal);

    public void Allocate(string warehouse, Sku sku, int units)
    {
        var articles = _byWarehouse.GetOrAdd(warehouse, static _ => []);
        articles[sku] = articles.GetValueOrDefault(sku) + units;
    }

    public int Allocated(string warehouse, Sku sku) =>
        _byWarehouse.TryGetValue(warehouse, out var articles) ? articles.GetValueOrDefault(sku) : 0;
}
