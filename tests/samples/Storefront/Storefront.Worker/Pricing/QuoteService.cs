using Storefront.Domain.Caching;
using Storefront.Domain.Orders;
using Storefront.Pricing;

namespace Storefront.Worker.Pricing;

public sealed record Quote(Sku Sku, string Region, decimal Net, int Revision);

/// <summary>Works out what an article costs in a region.</summary>
public sealed class QuoteService(PriceBook prices, RegionSurcharges surcharges)
{
    private readonly TtlCache<(Sku Sku, string Region), Quote> _recent = new(TimeSpan.FromMinutes(5));

    public Quote For(Sku sku, string region, decimal offered)
    {
        if (_recent.TryGet((sku, region), out var quote) && quote.Revision == prices.Revision)
            return quote;
        var net = prices.PriceOf(sku, offered) * (1 + surcharges.For(region));
        quote = new Quote(sku, region, decimal.Round(net, 2), prices.Revision);
        _recent.Set((sku, region), quote);
        return quote;
    }
}
