using System.Collections.Concurrent;
using Storefront.Domain.Orders;

namespace Storefront.Inventory;

/// <summary>What the pickers have to fetch, by warehouse and article.</summary>
public sealed class PickLists
{
    private readonly ConcurrentDictionary<string, SortedDictionary<Sku, int>> _byWarehouse = new(StringComparer.Ordinal);

    public void Add(string warehouse, Sku sku, int units)
    {
        var list = _byWarehouse.GetOrAdd(warehouse, static _ => []);
        lock (list)
            list[sku] = list.GetValueOrDefault(sku) + units;
    }

    /// <summary>Hands the list of a warehouse over to the printer; the next pick starts a new one.</summary>
    public IReadOnlyList<(Sku Sku, int Units)> Take(string warehouse)
    {
        if (!_byWarehouse.TryGetValue(warehouse, out var list))
            return [];
        lock (list)
        {
            var lines = list.Select(entry => (entry.Key, entry.Value)).ToArray();
            list.Clear();
            return lines;
        }
    }
}
