namespace Storefront.Domain.Metrics;

/// <summary>Business counters of this process. The monitoring agent asks for them by name.</summary>
public static class CounterBoard
{
    private static readonly Dictionary<string, long> _totals = new(StringComparer.Ordinal);

    public static void Add(string name, long amount)
    {
        _totals.TryGetValue(name, out var total);
        _totals[name] = total + amount;
    }

    public static long Read(string name) => _totals.TryGetValue(name, out var total) ? total : 0;
}
