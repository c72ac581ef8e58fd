using System.Diagnostics.CodeAnalysis;
using Storefront.Domain.Orders;

namespace Storefront.Api.Catalog;

/// <summary>The articles as the shop front shows them. Follows the merchandising export.</summary>
public sealed class CatalogView
{
    private readonly Dictionary<Sku, CatalogItem> _items = [];

    public bool TryGet(Sku sku, [NotNullWhen(true)] out CatalogItem? item) => _items.TryGetValue(sku, out item);

    public IReadOnlyList<CatalogItem> Search(string term, int limit)
    {
        var hits = new List<CatalogItem>();
        foreach (var item in _items.Values)
        {
            if (!item.Title.Contains(term, StringComparison.OrdinalIgnoreCase))
                continue;
            hits.Add(item);
            if (hits.Count == limit)
                break;
        }
        return hits;
    }

    public void Update(CatalogItem item)
    {
        if (item.Discontinued)
            _items.Remove(item.Sku);
        else
            _items[item.Sku] = item;
    }
}
