// case: library-intent-03-race
// sdk: library
// expect: MAP001|MAP002 Kit.Metrics.RouteMetrics._slowest
// why: the interlocked counter shows that the type is meant for several threads, which all change the dictionary
namespace Kit.Metrics;

public class RouteMetrics
{
    private readonly Dictionary<string, TimeSpan> _slowest = new();
    private long _requests;

    public long Requests => _requests;

    public void Record(string route, TimeSpan elapsed)
    {
        Interlocked.Increment(ref _requests);
        if (!_slowest.TryGetValue(route, out var known) || known < elapsed)
            _slowest[route] = elapsed;
    }

    public TimeSpan Slowest(string route)
    {
        return _slowest.TryGetValue(route, out var elapsed) ? elapsed : TimeSpan.Zero;
    }
}
