// case: lost-update-16-race
// sdk: library
// expect: MAP011 Proxy.Routes.RouteTable._routes
// why: the frozen table is rebuilt from the one that was read, two rebuilds lose one of the routes
using System.Collections.Frozen;

namespace Proxy.Routes;

public sealed class RouteTable
{
    private volatile FrozenDictionary<string, Uri> _routes = FrozenDictionary<string, Uri>.Empty;

    public Uri? Find(string path) => _routes.GetValueOrDefault(path);

    public void Map(string path, Uri target)
    {
        _routes = With(_routes, path, target);
    }

    private static FrozenDictionary<string, Uri> With(FrozenDictionary<string, Uri> routes, string path, Uri target) =>
        routes.Append(KeyValuePair.Create(path, target)).ToFrozenDictionary();
}
