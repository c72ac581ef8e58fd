// case: guards-interproc-12-safe
// sdk: library
// expect: none
// why: one extension method serves two maps of the registry, always under its lock, and the query runs under it too

namespace Metrics.Agg.Safe;
public static class DictionaryExtensions
{
    public static TValue GetOrCreate<TKey, TValue>(this IDictionary<TKey, TValue> map, TKey key, Func<TKey, TValue> make)
    {
        if (map.TryGetValue(key, out var value)) return value;
        value = make(key);
        map.Add(key, value);
        return value;
    }
    public static void Increment<TKey>(this IDictionary<TKey, long> map, TKey key, long by = 1) =>
        map[key] = map.TryGetValue(key, out var old) ? old + by : by;
}
public sealed class MetricRegistry
{
    private readonly object _sync = new();
    private readonly Dictionary<string, Dictionary<string, long>> _counters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<double>> _samples = new();
    public void Count(string name, string tag)
    {
        lock (_sync)
        {
            _counters.GetOrCreate(name, _ => new Dictionary<string, long>()).Increment(tag);
        }
    }
    public void Sample(string name, double value)
    {
        Monitor.Enter(_sync);
        try
        {
            _samples.GetOrCreate(name, static _ => new List<double>(16)).Add(value);
        }
        finally { Monitor.Exit(_sync); }
    }
    public IEnumerable<(string Name, string Tag, long Value)> Dump()
    {
        lock (_sync)
        {
            var query = from outer in _counters
                        from inner in outer.Value
                        orderby outer.Key
                        select (outer.Key, inner.Key, inner.Value);
            return query.ToList();
        }
    }
    public double? Mean(string name)
    {
        lock (_sync)
            return _samples is { Count: > 0 } && _samples.TryGetValue(name, out var list) ? list.Average() : null;
    }
}
