// case: library-intent-03-safe
// sdk: library
// expect: none
// why: the counter is a plain one, nothing shows that the type is meant for several threads
namespace Kit.Measures;

public class RouteMetrics
{
    private readonly Dictionary<string, TimeSpan> _slowest = new();
    private long _requests;

    public long Requests => _requests;

    public void Record(string route, TimeSpan elapsed)
    {
        _requests++;
        if (!_slowest.TryGetValue(route, out var known) || known < elapsed)
            _slowest[route] = elapsed;
    }

    public TimeSpan Slowest(string route)
    {
        return _slowest.TryGetValue(route, out var elapsed) ? elapsed : TimeSpan.Zero;
    }
}
