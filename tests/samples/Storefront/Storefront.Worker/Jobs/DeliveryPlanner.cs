using System.Collections.Concurrent;
using Storefront.Domain.Orders;
using Storefront.Inventory;
using Storefront.Inventory.Routing;

namespace Storefront.Worker.Jobs;

/// <summary>Finds a delivery day and a bay for every order that is reserved.</summary>
public sealed class DeliveryPlanner(
    BlockingCollection<Order> reserved,
    DeliverySchedule schedule,
    DockCalendar dock,
    CarrierRates rates)
{
    private Task _running = Task.CompletedTask;

    public void Start() => _running = Task.Run(Plan);

    public Task FinishAsync() => _running;

    private void Plan()
    {
        foreach (var order in reserved.GetConsumingEnumerable())
        {
            var day = schedule.Book(order);
            dock.Assign(day, rates.Cheapest());
        }
    }
}
