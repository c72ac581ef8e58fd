using System.Collections.Concurrent;
using Storefront.Domain.Audit;
using Storefront.Domain.Metrics;
using Storefront.Domain.Orders;
using Storefront.Inventory;
using Storefront.Inventory.Routing;
using Storefront.Worker.Pricing;

namespace Storefront.Worker.Intake;

/// <summary>The shelves and books that an order passes on its way.</summary>
public sealed record Shelves(
    StockLedger Ledger,
    ReservationBook Reservations,
    AllocationMatrix Allocations,
    PickLists PickLists,
    RoutingTable Routes,
    ShippingZones Zones);

/// <summary>Takes one order from the feed to the point where the warehouse can pick it.</summary>
public sealed class OrderPipeline(
    Shelves shelves,
    QuoteService quotes,
    OrderIndex index,
    AuditTrail audit,
    BlockingCollection<Order> toSchedule)
{
    private readonly DuplicateFilter _duplicates = new();
    private readonly LineMerger _merger = new();
    private readonly ConcurrentQueue<Order> _completed = new();

    public IReadOnlyCollection<Order> Completed => _completed;

    public void Process(Order order)
    {
        if (!_duplicates.IsFirst(order.Id))
        {
            audit.Record("intake", "duplicate", order.Id);
            return;
        }

        index.Add(order);
        Check(order);
        var complete = Reserve(order);
        order.MoveTo(complete ? OrderStatus.Reserved : OrderStatus.BackOrdered);
        GaugeBoard.Shift(complete ? "orders.reserved" : "orders.backordered", 1);
        audit.Record("intake", complete ? "reserved" : "back-ordered", order.Id);
        _completed.Enqueue(order);
        if (complete)
            toSchedule.Add(order);
    }

    private void Check(Order order)
    {
        foreach (var line in order.Lines)
        {
            var quote = quotes.For(line.Sku, order.Region, line.UnitPrice);
            if (Math.Abs(quote.Net - line.UnitPrice) > 0.01m)
                audit.Record("intake", "price differs", $"{order.Id}/{line.Sku}");
        }
    }

    private bool Reserve(Order order)
    {
        var warehouse = shelves.Routes.WarehouseFor(order.Region);
        var complete = true;
        foreach (var (sku, units) in _merger.Merge(order))
        {
            if (!shelves.Ledger.TryWithdraw(sku, units))
            {
                complete = false;
                continue;
            }
            shelves.Reservations.Reserve(order.Id, sku, units);
            shelves.Allocations.Allocate(warehouse, sku, units);
            shelves.PickLists.Add(warehouse, sku, units);
        }
        if (shelves.Zones.ZoneOf(order.Region) > 2)
            audit.Record("intake", "customs papers", order.Id);
        return complete;
    }
}
