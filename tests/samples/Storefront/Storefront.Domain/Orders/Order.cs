namespace Storefront.Domain.Orders;

public enum OrderStatus
{
    Received,
    Reserved,
    BackOrdered,
    Settled,
    Archived,
}

public sealed record OrderLine(Sku Sku, int Quantity, decimal UnitPrice)
{
    public decimal Total => Quantity * UnitPrice;
}

/// <summary>An order as it left the checkout. Lines are fixed once the order was placed.</summary>
public sealed class Order
{
    public Order(string id, string customerId, string region, DateTimeOffset placedAt,
        IEnumerable<OrderLine> lines, IEnumerable<string>? tags = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        Id = id;
        CustomerId = customerId;
        Region = region;
        PlacedAt = placedAt;
        Lines = lines.ToArray();
        Tags = tags?.ToArray() ?? [];
    }

    public string Id { get; }
    public string CustomerId { get; }
    public string Region { get; }
    public DateTimeOffset PlacedAt { get; }
    public IReadOnlyList<OrderLine> Lines { get; }
    public IReadOnlyList<string> Tags { get; }
    public OrderStatus Status { get; private set; } = OrderStatus.Received;

    public decimal Total => Lines.Sum(line => line.Total);

    public bool IsOpen => Status is OrderStatus.Received or OrderStatus.Reserved or OrderStatus.BackOrdered;

    public void MoveTo(OrderStatus status)
    {
        if (status < Status)
            throw new InvalidOperationException($"Order {Id} cannot go from {Status} back to {status}.");
        Status = status;
    }

    public override string ToString() => $"{Id} ({CustomerId}, {Lines.Count} lines, {Total:0.00})";
}
