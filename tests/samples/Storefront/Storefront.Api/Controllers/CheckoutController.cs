using Microsoft.AspNetCore.Mvc;
using Storefront.Api.Checkout;
using Storefront.Api.Idempotency;
using Storefront.Domain.Audit;
using Storefront.Domain.Orders;

namespace Storefront.Api.Controllers;

[ApiController]
[Route("checkout")]
public sealed class CheckoutController(
    CheckoutContext context,
    OrderRegister orders,
    IdempotencyGuard idempotency,
    VoucherLedger vouchers,
    AuditTrail audit) : ControllerBase
{
    [HttpPost]
    public ActionResult<OrderSummary> Place(
        [FromBody] CheckoutRequest request,
        [FromHeader(Name = "Idempotency-Key")] string key)
    {
        if (!idempotency.TryBegin(key))
            return Conflict();

        context.Tier = request.Tier;
        var lines = new List<OrderLine>();
        foreach (var line in request.Lines)
        {
            var sku = Sku.Parse(line.Sku);
            if (context.Quote(sku) is not { } price)
            {
                idempotency.Abandon(key);
                return BadRequest($"{sku} is not on sale.");
            }
            lines.Add(new OrderLine(sku, line.Quantity, price));
        }

        var order = new Order(NewNumber(), request.CustomerId, request.Region, DateTimeOffset.UtcNow, lines);
        if (request.Voucher is { } voucher && !vouchers.TryRedeem(voucher, order.Id))
        {
            idempotency.Abandon(key);
            return BadRequest("The voucher was redeemed before.");
        }

        orders.Add(order);
        audit.Record(request.CustomerId, "placed", order.Id);
        return CreatedAtAction(nameof(OrdersController.Get), "Orders", new { id = order.Id }, OrderSummary.Of(order));
    }

    private static string NewNumber() => $"W{DateTime.UtcNow:yyMMdd}-{Guid.NewGuid().ToString("n")[..8]}";
}
