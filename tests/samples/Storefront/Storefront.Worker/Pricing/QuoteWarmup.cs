using Storefront.Domain.Orders;

namespace Storefront.Worker.Pricing;

/// <summary>Works out the quotes that the first orders of the day will ask for.</summary>
public sealed class QuoteWarmup(QuoteService quotes, IReadOnlyList<string> regions)
{
    public void Begin(IEnumerable<Sku> bestSellers)
    {
        foreach (var family in bestSellers.GroupBy(sku => sku.Family))
            ThreadPool.QueueUserWorkItem(Warm, family.ToArray());
    }

    private void Warm(object? state)
    {
        if (state is not Sku[] articles)
            return;
        foreach (var sku in articles)
        {
            foreach (var region in regions)
                quotes.For(sku, region, 0m);
        }
    }
}
