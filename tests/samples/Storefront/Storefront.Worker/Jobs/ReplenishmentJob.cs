using Storefront.Domain.Audit;
using Storefront.Domain.Metrics;
using Storefront.Inventory;

namespace Storefront.Worker.Jobs;

/// <summary>Gives expired reservations back and reports what runs low.</summary>
public sealed class ReplenishmentJob : IDisposable
{
    private const int Threshold = 10;

    private readonly StockLedger _ledger;
    private readonly ReservationBook _reservations;
    private readonly AuditTrail _audit;
    private readonly Timer _timer;

    public ReplenishmentJob(StockLedger ledger, ReservationBook reservations, AuditTrail audit, TimeSpan interval)
    {
        _ledger = ledger;
        _reservations = reservations;
        _audit = audit;
        _timer = new Timer(Tick, null, interval, interval);
    }

    public void Dispose() => _timer.Dispose();

    private void Tick(object? state)
    {
        var expired = _reservations.Expire(DateTimeOffset.UtcNow);
        foreach (var reservation in expired)
            _ledger.Receive(reservation.Sku, reservation.Units);

        var low = 0;
        foreach (var sku in _ledger.Below(Threshold))
        {
            var missing = Threshold - _ledger.Available(sku) + _reservations.Promised(sku);
            if (missing <= 0)
                continue;
            low++;
            _audit.Record("replenishment", "order", $"{missing} x {sku}");
        }
        GaugeBoard.Set("stock.low", low);
    }
}
