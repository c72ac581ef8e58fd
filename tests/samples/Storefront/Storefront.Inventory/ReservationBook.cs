using Storefront.Domain.Metrics;
using Storefront.Domain.Orders;

namespace Storefront.Inventory;

public sealed record Reservation(string OrderId, Sku Sku, int Units, DateTimeOffset ExpiresAt);

/// <summary>Stock that is promised to an order and not picked yet.</summary>
public sealed class ReservationBook(TimeSpan holdFor)
{
    private readonly object _gate = new();
    private readonly Dictionary<(string OrderId, Sku Sku), Reservation> _open = [];
    private readonly Dictionary<Sku, int> _promised = [];

    public void Reserve(string orderId, Sku sku, int units)
    {
        var reservation = new Reservation(orderId, sku, units, DateTimeOffset.UtcNow + holdFor);
        lock (_gate)
        {
            Close(orderId, sku);
            _open.Add((orderId, sku), reservation);
            _promised[sku] = _promised.GetValueOrDefault(sku) + units;
        }
        GaugeBoard.Shift("reservations.open", 1);
    }

    public bool Confirm(string orderId, Sku sku)
    {
        bool closed;
        lock (_gate)
            closed = Close(orderId, sku) is not null;
        if (closed)
            GaugeBoard.Shift("reservations.open", -1);
        return closed;
    }

    public int Promised(Sku sku)
    {
        lock (_gate)
            return _promised.GetValueOrDefault(sku);
    }

    /// <summary>Closes what nobody picked in time and returns it, so that the stock can be given back.</summary>
    public IReadOnlyList<Reservation> Expire(DateTimeOffset now)
    {
        var expired = new List<Reservation>();
        lock (_gate)
        {
            foreach (var reservation in _open.Values)
            {
                if (reservation.ExpiresAt <= now)
                    expired.Add(reservation);
            }
            foreach (var reservation in expired)
                Close(reservation.OrderId, reservation.Sku);
        }
        GaugeBoard.Shift("reservations.open", -expired.Count);
        return expired;
    }

    private Reservation? Close(string orderId, Sku sku)
    {
        if (!_open.Remove((orderId, sku), out var reservation))
            return null;
        var left = _promised.GetValueOrDefault(sku) - reservation.Units;
        if (left > 0)
            _promised[sku] = left;
        else
            _promised.Remove(sku);
        return reservation;
    }
}
