namespace Storefront.Domain.Orders;

/// <summary>
/// Finds orders by number, and remembers when a customer ordered last. The customer side was added
/// for the loyalty programme and has a retention period of its own.
/// </summary>
public sealed class OrderIndex
{
    private readonly object _ordersGate = new();
    private readonly object _customersGate = new();
    private readonly Dictionary<string, Order> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _lastOrderOf = new(StringComparer.Ordinal);

    public void Add(Order order)
    {
        lock (_ordersGate)
        {
            _byId[order.Id] = order;
            if (!_lastOrderOf.TryGetValue(order.CustomerId, out var last) || last < order.PlacedAt)
                _lastOrderOf[order.CustomerId] = order.PlacedAt;
        }
    }

    public IReadOnlyList<Order> TakeOlderThan(DateTimeOffset limit)
    {
        lock (_ordersGate)
        {
            var old = _byId.Values.Where(order => order.PlacedAt < limit).ToList();
            foreach (var order in old)
                _byId.Remove(order.Id);
            return old;
        }
    }

    /// <summary>Drops what is kept about a customer, on request or at the end of the retention period.</summary>
    public bool ForgetCustomer(string customerId)
    {
        lock (_customersGate)
            return _lastOrderOf.Remove(customerId);
    }
}
