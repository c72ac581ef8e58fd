// case: lock-kinds-40-safe
// sdk: library
// expect: none
// why: the one-at-a-time flag is cleared after the map was rebuilt

namespace Proxy.Ring;

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
