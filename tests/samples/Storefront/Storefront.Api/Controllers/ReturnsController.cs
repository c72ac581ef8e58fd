using Microsoft.AspNetCore.Mvc;
using Storefront.Api.Checkout;
using Storefront.Domain.Orders;
using Storefront.Domain.Returns;

namespace Storefront.Api.Controllers;

[ApiController]
[Route("returns")]
public sealed class ReturnsController(ReturnRegister returns, OrderRegister orders) : ControllerBase
{
    [HttpGet]
    public IEnumerable<ReturnRequest> All([FromQuery] ReturnReason? reason) =>
        returns.All.Where(request => reason is null || request.Reason == reason).OrderBy(request => request.FiledAt).ToList();

    [HttpPost]
    public IActionResult Announce([FromBody] ReturnAnnouncement announcement)
    {
        if (!orders.TryGet(announcement.OrderId, out var order))
            return NotFound();
        var sku = Sku.Parse(announcement.Sku);
        if (!order.Lines.Any(line => line.Sku == sku && line.Quantity >= announcement.Quantity))
            return BadRequest($"{announcement.Quantity} x {sku} is more than was ordered.");
        var number = $"R-{order.Id}-{sku}";
        return returns.Announce(announcement.ToRequest(number)) ? Accepted(value: number) : Conflict();
    }

    [HttpPost("{number}/received")]
    public IActionResult Received(string number) => returns.Receive(number) ? NoContent() : NotFound();
}
