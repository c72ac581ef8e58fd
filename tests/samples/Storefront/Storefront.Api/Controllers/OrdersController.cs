using Microsoft.AspNetCore.Mvc;
using Storefront.Api.Checkout;
using Storefront.Domain.Audit;
using Storefront.Domain.Orders;
using Storefront.Domain.Settings;

namespace Storefront.Api.Controllers;

[ApiController]
[Route("orders")]
public sealed class OrdersController(OrderRegister orders, AuditTrail audit) : ControllerBase
{
    [HttpGet("{id}")]
    public ActionResult<OrderSummary> Get(string id) =>
        orders.TryGet(id, out var order) ? OrderSummary.Of(order) : NotFound();

    [HttpGet("of/{customerId}")]
    public IEnumerable<OrderSummary> Of(string customerId) =>
        orders.All.Where(order => order.CustomerId == customerId).Select(OrderSummary.Of).ToList();

    /// <summary>Open value by country, for the sales dashboard.</summary>
    [HttpGet("value")]
    public ActionResult<Dictionary<string, decimal>> Value()
    {
        var byCountry = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var order in orders.All)
        {
            if (!order.IsOpen)
                continue;
            var country = CountryCatalog.NameOf(order.Region.Split('-', 2)[0]);
            byCountry[country] = byCountry.GetValueOrDefault(country) + order.Total;
        }
        return byCountry;
    }

    [HttpDelete("{id}")]
    public IActionResult Archive(string id)
    {
        if (!orders.Archive(id))
            return NotFound();
        audit.Record("back-office", "archived", id);
        return NoContent();
    }

    [HttpGet("audit/{actor}")]
    public IReadOnlyList<AuditEntry> Audit(string actor) => audit.Of(actor);
}
