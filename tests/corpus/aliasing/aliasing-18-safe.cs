// case: aliasing-18-safe
// sdk: library
// expect: none
// why: the full buffer is taken out of the field under the lock, by a method that callers of the drain cannot overtake

namespace Metering.Quota;

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
        var full = Rotate();
        var lines = new List<string>();
        foreach (var (tenant, amount) in full)
            lines.Add($"{tenant}={amount}");
        full.Clear();
        return lines;
    }

    private Dictionary<string, long> Rotate()
    {
        lock (_gate)
        {
            var full = _current;
            _current = new Dictionary<string, long>(full.Count);
            return full;
        }
    }
}
