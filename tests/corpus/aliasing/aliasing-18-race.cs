// case: aliasing-18-race
// sdk: library
// expect: MAP001|MAP002|MAP003 Metering.Usage.UsageMeter._current
// why: the rotation happens after the lock was left, so the old buffer still takes writes while it is drained

namespace Metering.Usage;

public sealed class UsageMeter
{
    private readonly Lock _gate = new();
    private Dictionary<string, long> _current = new();

    public void Add(string tenant, long amount)
    {
        lock (_gate)
        {
            _current.TryGetValue(tenant, out var sum);
            _current[tenant] = sum + amount;
        }
    }

    public IReadOnlyList<string> Drain()
    {
        var full = _current;
        var lines = new List<string>();
        foreach (var (tenant, amount) in full)
            lines.Add($"{tenant}={amount}");
        lock (_gate)
        {
            _current = new Dictionary<string, long>();
        }
        return lines;
    }
}
