// case: lazy-init-12-safe
// sdk: library
// expect: none
// why: LazyInitializer publishes one map to all
using System.Collections.Concurrent;

namespace Telemetry.Gauges;

public abstract class Telemetry
{
    private static ConcurrentDictionary<string, long>? _counters;

    protected static ConcurrentDictionary<string, long> Counters
    {
        get
        {
            return LazyInitializer.EnsureInitialized(ref _counters, () => new ConcurrentDictionary<string, long>(StringComparer.Ordinal));
        }
    }
}

public sealed class RequestTelemetry : Telemetry
{
    public void Served(string route) => Counters.AddOrUpdate(route, 1, (_, n) => n + 1);
    public long Count(string route) => Counters.TryGetValue(route, out var n) ? n : 0;
}
