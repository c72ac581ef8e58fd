// case: lost-update-15-safe
// sdk: library
// expect: none
// why: the update function starts from the value it is given
using System.Collections.Concurrent;

namespace Storage.Usage;

public sealed class Quota
{
    private readonly ConcurrentDictionary<Guid, long> _used = new();

    public long Charge(Guid tenant, long bytes)
    {
        return _used.AddOrUpdate(tenant, bytes, (_, before) => before + bytes);
    }

    public long Used(Guid tenant) => _used.TryGetValue(tenant, out var used) ? used : 0;
}
