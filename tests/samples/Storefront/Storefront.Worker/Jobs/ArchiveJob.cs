using Storefront.Domain.Audit;
using Storefront.Domain.Orders;

namespace Storefront.Worker.Jobs;

/// <summary>Takes old orders out of the index, and customers together with their last order.</summary>
public sealed class ArchiveJob : IDisposable
{
    private readonly OrderIndex _index;
    private readonly AuditTrail _audit;
    private readonly TimeSpan _keep;
    private readonly Timer _timer;

    public ArchiveJob(OrderIndex index, AuditTrail audit, TimeSpan keep, TimeSpan interval)
    {
        _index = index;
        _audit = audit;
        _keep = keep;
        _timer = new Timer(_ => Archive(), null, interval, interval);
    }

    public void Dispose() => _timer.Dispose();

    private void Archive()
    {
        var entries = new List<AuditEntry>();
        foreach (var order in _index.TakeOlderThan(DateTimeOffset.UtcNow - _keep))
        {
            entries.Add(new AuditEntry(DateTimeOffset.UtcNow, "archive", "archived", order.Id));
            if (_index.ForgetCustomer(order.CustomerId))
                entries.Add(new AuditEntry(DateTimeOffset.UtcNow, "archive", "forgotten", order.CustomerId));
        }
        _audit.RecordAll(entries);
    }
}
