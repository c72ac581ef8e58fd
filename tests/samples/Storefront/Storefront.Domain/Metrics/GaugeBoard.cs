namespace Storefront.Domain.Metrics;

/// <summary>Levels that go up and down: queue lengths, open reservations, sessions.</summary>
public static class GaugeBoard
{
    private static readonly object _gate = new();
    private static readonly Dictionary<string, double> _levels = new(StringComparer.Ordinal);

    public static void Set(string name, double level)
    {
        lock (_gate)
            _levels[name] = level;
    }

    public static void Shift(string name, double by)
    {
        lock (_gate)
        {
            _levels.TryGetValue(name, out var level);
            _levels[name] = level + by;
        }
    }

    public static string Describe()
    {
        lock (_gate)
            return string.Join(", ", _levels.Select(level => $"{level.Key}={level.Value:0.##}"));
    }
}
