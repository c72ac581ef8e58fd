using Storefront.Domain.Metrics;
using Storefront.Domain.Orders;
using Storefront.Inventory.Routing;
using Storefront.Pricing;

namespace Storefront.Worker.Settlement;

/// <summary>Bills the orders of the run.</summary>
public sealed class SettlementBatch(CarrierRates rates, TaxTable taxes, string currency)
{
    public void Run(IReadOnlyCollection<Order> orders)
    {
        var open = orders.Where(order => order.Status == OrderStatus.Reserved).ToList();
        Parallel.ForEach(open, Settle);
    }

    private void Settle(Order order)
    {
        var carrier = rates.Cheapest();
        var parcels = Math.Max(1, order.Lines.Count / 4);
        var net = order.Total + parcels * rates.PerParcel(carrier);
        var gross = CurrencyTable.Round(net * (1 + taxes.RateIn(order.Region)), currency);
        order.MoveTo(OrderStatus.Settled);
        Post(order, net, gross);
    }

    private static void Post(Order order, decimal net, decimal gross)
    {
        CounterBoard.Add("orders.settled", 1);
        CounterBoard.Add($"revenue.{order.Region}", (long)(net * 100));
        CounterBoard.Add($"tax.{order.Region}", (long)((gross - net) * 100));
    }
}
