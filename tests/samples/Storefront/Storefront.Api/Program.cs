using Storefront.Api.Catalog;
using Storefront.Api.Checkout;
using Storefront.Api.Idempotency;
using Storefront.Api.Middleware;
using Storefront.Api.Sessions;
using Storefront.Api.Traffic;
using Storefront.Domain.Audit;
using Storefront.Domain.Customers;
using Storefront.Domain.Metrics;
using Storefront.Domain.Orders;
using Storefront.Domain.Returns;
using Storefront.Domain.Settings;
using Storefront.Inventory;
using Storefront.Pricing;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();

builder.Services.AddSingleton<OrderRegister>();
builder.Services.AddSingleton<ReturnRegister>();
builder.Services.AddSingleton<CatalogView>();
builder.Services.AddSingleton<CategoryTree>();
builder.Services.AddSingleton<IStockSource, ShelfStockSource>();
builder.Services.AddSingleton<AvailabilityBoard>();
builder.Services.AddSingleton(_ => new RestockCalendar(sku => SupplierDates.NextFor(sku)));
builder.Services.AddSingleton<IdempotencyGuard>();
builder.Services.AddSingleton<VoucherLedger>();
builder.Services.AddSingleton<SessionStore>();
builder.Services.AddSingleton<RateCounter>();
builder.Services.AddSingleton<DiscountTable>();
builder.Services.AddSingleton(_ => new AuditTrail(perActor: 250));
builder.Services.AddSingleton(_ => new FeatureFlags(
[
    new("reviews", true),
    new("express-delivery", false),
    new("gift-wrapping", true),
]));
builder.Services.AddScoped<CheckoutContext>();
builder.Services.AddHostedService<CatalogSyncService>();
builder.Services.AddHostedService<CategoryRefreshService>();

var app = builder.Build();

var messages = new Dictionary<int, string>
{
    [StatusCodes.Status404NotFound] = "We could not find that.",
    [StatusCodes.Status409Conflict] = "This was sent before.",
};
foreach (var entry in app.Configuration.GetSection("Messages").GetChildren())
{
    if (int.TryParse(entry.Key, out var code) && entry.Value is { } text)
        messages[code] = text;
}

app.UseMiddleware<RequestTagMiddleware>();
app.UseStatusCodePages(async context =>
{
    var response = context.HttpContext.Response;
    await response.WriteAsync(messages.TryGetValue(response.StatusCode, out var message) ? message : "Something went wrong.");
});
app.MapControllers();

// What visitors look for; the start page asks for the rank of a term.
var searches = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
app.MapGet("/search", (string q, CatalogView catalog) =>
{
    var term = q.Trim();
    var hits = catalog.Search(term, 50);
    if (hits.Count > 0)
        searches[term] = searches.GetValueOrDefault(term) + 1;
    return hits;
});
app.MapGet("/search/rank", (string q) => searches.GetValueOrDefault(q.Trim()));

app.MapGet("/flags", (FeatureFlags flags) => flags.Current);
app.MapPut("/flags/{flag}", (string flag, bool on, FeatureFlags flags, AuditTrail audit) =>
{
    flags.Switch(flag, on);
    audit.Record("operations", on ? "switched on" : "switched off", flag);
});

app.MapGet("/discounts", (DiscountTable discounts) => discounts.Families());
app.MapPut("/discounts/{tier}/{family}", (CustomerTier tier, string family, decimal rate, DiscountTable discounts) =>
    discounts.SetRate(tier, family, rate));

app.MapGet("/health", () => GaugeBoard.Describe());

app.Run();
