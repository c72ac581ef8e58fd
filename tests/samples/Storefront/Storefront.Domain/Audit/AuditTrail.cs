namespace Storefront.Domain.Audit;

public sealed record AuditEntry(DateTimeOffset At, string Actor, string Action, string Subject);

/// <summary>The last actions of every actor, for the back office. The full trail goes to the log shipper.</summary>
public sealed class AuditTrail(int perActor = 100)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, AuditEntry[]> _byActor = new(StringComparer.OrdinalIgnoreCase);
    private long _recorded;

    public long Recorded => Interlocked.Read(ref _recorded);

    public void Record(string actor, string action, string subject)
    {
        var entry = new AuditEntry(DateTimeOffset.UtcNow, actor, action, subject);
        lock (_gate)
            Append(entry);
        Interlocked.Increment(ref _recorded);
    }

    public void RecordAll(IEnumerable<AuditEntry> entries)
    {
        var batch = entries.ToArray();
        lock (_gate)
        {
            foreach (var entry in batch)
                Append(entry);
        }
        Interlocked.Add(ref _recorded, batch.Length);
    }

    public IReadOnlyList<AuditEntry> Of(string actor)
    {
        lock (_gate)
            return _byActor.TryGetValue(actor, out var entries) ? entries : [];
    }

    private void Append(AuditEntry entry)
    {
        if (!_byActor.TryGetValue(entry.Actor, out var entries))
        {
            _byActor.Add(entry.Actor, [entry]);
            return;
        }
        var kept = entries.Length < perActor ? entries : entries[1..];
        _byActor[entry.Actor] = [.. kept, entry];
    }
}
