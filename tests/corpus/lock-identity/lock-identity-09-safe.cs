// case: lock-identity-09-safe
// sdk: library
// expect: none
// why: the lock object is the one of the field

namespace Tenants.Usage;

public sealed class UsageMeter
{
    private readonly string _tenant;
    private readonly object _gate = new();
    private readonly Dictionary<string, long> _bytes = new();

    public UsageMeter(string tenant) => _tenant = tenant;

    public void Add(string bucket, long bytes)
    {
        lock (_gate)
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
