using Storefront.Domain.Customers;
using Storefront.Domain.Orders;
using Storefront.Domain.Returns;

namespace Storefront.Api.Checkout;

public sealed record LineRequest(string Sku, int Quantity);

public sealed record CheckoutRequest(string CustomerId, string Region, CustomerTier Tier, string? Voucher, List<LineRequest> Lines);

public sealed record ReturnAnnouncement(string OrderId, string Sku, int Quantity, ReturnReason Reason)
{
    public ReturnRequest ToRequest(string number) =>
        new(number, OrderId, Domain.Orders.Sku.Parse(Sku), Quantity, Reason, DateTimeOffset.UtcNow);
}

public sealed record OrderSummary(string Id, string Region, OrderStatus Status, decimal Total)
{
    public static OrderSummary Of(Order order) => new(order.Id, order.Region, order.Status, order.Total);
}
