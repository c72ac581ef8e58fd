namespace Shop;

public static class PriceEndpoint
{
    public static void MapPrices(this WebApplication app, PriceCache cache)
    {
        app.MapGet("/prices/{sku}", (string sku) => Find(cache, sku));
    }

    private static IResult Find(PriceCache cache, string sku)
    {
        return cache.TryGet(sku, out var price) ? Results.Ok(price) : Results.NotFound();
    }
}
