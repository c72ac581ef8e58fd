// case: lost-update-15-race
// sdk: library
// expect: MAP011 Storage.Quotas.Quota._used
// why: the update function ignores the value it is given and uses the one that was read before
using System.Collections.Concurrent;

namespace Storage.Quotas;

public sealed class Quota
{
    private readonly ConcurrentDictionary<Guid, long> _used = new();

    public long Charge(Guid tenant, long bytes)
    {
        _used.TryGetValue(tenant, out var before);
        return _used.AddOrUpdate(tenant, bytes, (_, _) => before + bytes);
    }

    public long Used(Guid tenant) => _used.TryGetValue(tenant, out var used) ? used : 0;
}
