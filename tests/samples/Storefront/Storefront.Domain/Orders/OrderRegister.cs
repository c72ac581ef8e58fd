using System.Diagnostics.CodeAnalysis;

namespace Storefront.Domain.Orders;

/// <summary>The orders that the shop front shows: everything that was placed and not archived yet.</summary>
public sealed class OrderRegister
{
    private readonly object _gate = new();
    private readonly Dictionary<string, Order> _orders = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Order> All
    {
        get
        {
            lock (_gate)
                return _orders.Values;
        }
    }

    public bool Add(Order order)
    {
        lock (_gate)
            return _orders.TryAdd(order.Id, order);
    }

    public bool TryGet(string orderId, [NotNullWhen(true)] out Order? order)
    {
        lock (_gate)
            return _orders.TryGetValue(orderId, out order);
    }

    public bool Archive(string orderId)
    {
        lock (_gate)
        {
            if (!_orders.Remove(orderId, out var order))
                return false;
            order.MoveTo(OrderStatus.Archived);
            return true;
        }
    }
}
