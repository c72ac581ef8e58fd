// case: lock-identity-09-race
// sdk: library
// expect: MAP030 Tenants.Quota.UsageMeter._bytes
// why: the interpolated string is a new lock object in every call

namespace Tenants.Quota;

public sealed class UsageMeter
{
    private readonly string _tenant;
    private readonly object _gate = new();
    private readonly Dictionary<string, long> _bytes = new();

    public UsageMeter(string tenant) => _tenant = tenant;

    public void Add(string bucket, long bytes)
    {
        lock ($"usage:{_tenant}")
        {
            _bytes.TryGetValue(bucket, out var used);
            _bytes[bucket] = used + bytes;
        }
    }

    public override string ToString()
    {
        lock (_gate)
        {
            return $"usage:{_tenant}";
        }
    }
}
