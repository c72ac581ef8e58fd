using System.Collections.Concurrent;
using Storefront.Domain.Audit;
using Storefront.Domain.Customers;
using Storefront.Domain.Orders;
using Storefront.Domain.Returns;
using Storefront.Inventory;
using Storefront.Inventory.Routing;
using Storefront.Pricing;
using Storefront.Worker;
using Storefront.Worker.Imports;
using Storefront.Worker.Intake;
using Storefront.Worker.Jobs;
using Storefront.Worker.Pricing;
using Storefront.Worker.Reports;
using Storefront.Worker.Settlement;

var options = WorkerOptions.Parse(args);
Directory.CreateDirectory(options.Outbox);

// Master data.
var audit = new AuditTrail();
var prices = new PriceBook();
var ledger = new StockLedger();
var customers = new CustomerDirectory();
var articles = new CatalogImport(prices, ledger).Load(options.Files("catalog*.csv"), options.LinesOf("corrections.csv"));
await new CustomerImport(customers).RunAsync(options.Files("customers*.csv"));
Console.WriteLine($"{articles} articles, {ledger.Articles} in stock.");

var zones = new ShippingZones();
zones.Define("DE", 1);
foreach (var country in new[] { "AT", "BE", "CZ", "DK", "FR", "LU", "NL", "PL" })
    zones.Define(country, 2);

var routes = new RoutingTable(new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase));
routes.Apply(options.LinesOf("routes.txt").Where(line => line.Length > 0).Select(RouteChange.Parse));
var rates = CarrierRates.Load(options.LinesOf("carriers.csv"));

// Services.
using var incoming = new BlockingCollection<Order>(boundedCapacity: 1000);
using var reserved = new BlockingCollection<Order>();
var reservations = new ReservationBook(TimeSpan.FromMinutes(30));
var index = new OrderIndex();
var schedule = new DeliverySchedule(parcelsPerDay: 400);
var dock = new DockCalendar();
var pickLists = new PickLists();
var allocations = new AllocationMatrix();
var quotes = new QuoteService(prices, new RegionSurcharges(options.LinesOf("surcharges.csv")));
var shelves = new Shelves(ledger, reservations, allocations, pickLists, routes, zones);
var pipeline = new OrderPipeline(shelves, quotes, index, audit, reserved);
var returns = new ReturnsJournal();

// Background work.
using var replenishment = new ReplenishmentJob(ledger, reservations, audit, options.Refresh);
using var archive = new ArchiveJob(index, audit, keep: TimeSpan.FromDays(90), options.Refresh);
using var routeReload = new RouteReload(routes, Path.Combine(options.Inbox, "routes.txt"), options.Refresh);
var priceRefresh = new PriceRefresh(prices, Path.Combine(options.Inbox, "prices.csv"), options.Refresh);
var planner = new DeliveryPlanner(reserved, schedule, dock, rates);
var export = new ScheduleExport(schedule, dock, options.Outbox, options.Refresh);
routeReload.Start();
priceRefresh.Start();
planner.Start();
export.Start();

new QuoteWarmup(quotes, ["DE-BY", "DE-NW", "AT-9", "FR-IDF"])
    .Begin(options.LinesOf("bestsellers.txt").Select(Sku.Parse));

var crew = new IntakeCrew(pipeline, incoming, options.IntakeThreads);
crew.Start();

// Intake: the files of the shop fronts go to the crew order by order.
var rejected = new Dictionary<string, int>(StringComparer.Ordinal);
var ordersByRegion = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
var regionGate = new object();
Parallel.ForEach(options.Files("orders*.csv"), file =>
{
    var regions = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
    var unreadable = 0;
    foreach (var line in File.ReadLines(file))
    {
        try
        {
            var order = OrderFeed.Parse(line);
            regions[order.Region] = regions.GetValueOrDefault(order.Region) + 1;
            incoming.Add(order);
        }
        catch (FormatException)
        {
            unreadable++;
        }
    }

    if (unreadable > 0)
        rejected[Path.GetFileName(file)] = unreadable;
    lock (regionGate)
    {
        foreach (var (region, count) in regions)
            ordersByRegion[region] = ordersByRegion.GetValueOrDefault(region) + count;
    }
});
incoming.CompleteAdding();
crew.Finish();
reserved.CompleteAdding();
await planner.FinishAsync();

var returned = await new ReturnsImport(returns).RunAsync(
    options.Files("returns*.csv"), Path.Combine(options.Inbox, "refunded.txt"));
foreach (var order in pipeline.Completed.Where(order => returns.UnitsFor(order.Id) > 0))
    audit.Record("returns", "returned", order.Id);

new SettlementBatch(rates, new TaxTable(Path.Combine(options.Inbox, "taxes.txt")), "EUR").Run(pipeline.Completed);

await priceRefresh.StopAsync();
await export.StopAsync();

// What the morning shift wants to know.
foreach (var warehouse in pipeline.Completed.Select(order => routes.WarehouseFor(order.Region)).Distinct().Order())
{
    Console.WriteLine($"Pick list {warehouse}");
    foreach (var (sku, units) in pickLists.Take(warehouse))
        Console.WriteLine($"  {sku,-24} {units,5} (allocated {allocations.Allocated(warehouse, sku)})");
}
foreach (var (file, lines) in rejected)
    Console.WriteLine($"{file}: {lines} lines not readable.");
foreach (var (region, count) in ordersByRegion)
    Console.WriteLine($"{region}: {count} orders.");
foreach (var line in RunReport.Build(pipeline.Completed))
    Console.WriteLine(line);
Console.WriteLine($"{returned} returns, {audit.Recorded} audit entries.");
return 0;
