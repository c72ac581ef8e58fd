// case: lazy-init-12-race
// sdk: library
// expect: MAP012 Telemetry.Counters.Telemetry._counters
// why: the base class creates the map behind a protected accessor without a lock, so one of two maps is lost with its counts
using System.Collections.Concurrent;

namespace Telemetry.Counters;

public abstract class Telemetry
{
    private static ConcurrentDictionary<string, long>? _counters;

    protected static ConcurrentDictionary<string, long> Counters
    {
        get
        {
            if (_counters is not null)
                return _counters;
            _counters = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
            return _counters;
        }
    }
}

public sealed class RequestTelemetry : Telemetry
{
    public void Served(string route) => Counters.AddOrUpdate(route, 1, (_, n) => n + 1);
    public long Count(string route) => Counters.TryGetValue(route, out var n) ? n : 0;
}
