// case: lock-kinds-40-race
// sdk: library
// expect: MAP001|MAP002 Proxy.Pool.EndpointPool._endpoints
// why: the one-at-a-time flag is cleared before the map is rebuilt

namespace Proxy.Pool;

public sealed class EndpointPool
{
    private readonly Dictionary<string, Uri> _endpoints = new();
    private int _refreshing;

    public bool TryRefresh(Func<IEnumerable<Uri>> discover)
    {
        if (Interlocked.Exchange(ref _refreshing, 1) == 1)
        {
            return false;
        }
        try
        {
            var found = discover().ToList();
            Interlocked.Exchange(ref _refreshing, 0);
            _endpoints.Clear();
            foreach (var uri in found)
            {
                _endpoints[uri.Host] = uri;
            }
            return true;
        }
        finally
        {
            Interlocked.Exchange(ref _refreshing, 0);
        }
    }
}
