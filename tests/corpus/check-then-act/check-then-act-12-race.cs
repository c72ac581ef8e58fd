// case: check-then-act-12-race
// sdk: library
// expect: MAP010 Cluster.Leasing.Leases._holders
// why: the lease is seen expired and then overwritten, which also overwrites the renewal that came in between
using System.Collections.Concurrent;

namespace Cluster.Leasing;

public readonly record struct Lease(string Owner, long Until);

public sealed class Leases
{
    private readonly ConcurrentDictionary<string, Lease> _holders = new();

    public bool Renew(string resource, string owner, long now)
    {
        while (_holders.TryGetValue(resource, out var held) && held.Owner == owner)
        {
            if (_holders.TryUpdate(resource, held with { Until = now + 30_000 }, held))
                return true;
        }
        return false;
    }

    public bool TryTake(string resource, string owner, long now)
    {
        var wanted = new Lease(owner, now + 30_000);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            if (_holders.TryAdd(resource, wanted))
                return true;
            if (!_holders.TryGetValue(resource, out var held))
                continue;
            if (held.Until > now)
                return false;
            _holders[resource] = wanted;
            return true;
        }
        return false;
    }
}
