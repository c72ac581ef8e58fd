using Storefront.Api.Catalog;
using Storefront.Domain.Customers;
using Storefront.Domain.Orders;
using Storefront.Pricing;

namespace Storefront.Api.Checkout;

/// <summary>Prices that were quoted while a checkout is worked on; every line of it sees the same price.</summary>
public sealed class CheckoutContext(CatalogView catalog, DiscountTable discounts)
{
    private readonly Dictionary<Sku, decimal> _quoted = [];

    public CustomerTier Tier { get; set; }

    public decimal? Quote(Sku sku)
    {
        if (_quoted.TryGetValue(sku, out var quoted))
            return quoted;
        if (!catalog.TryGet(sku, out var item))
            return null;
        var price = decimal.Round(item.Price * (1 - discounts.RateFor(Tier, sku.Family)), 2);
        _quoted[sku] = price;
        return price;
    }
}
