// case: lost-update-16-safe
// sdk: library
// expect: none
// why: rebuilds happen under one lock
using System.Collections.Frozen;

namespace Proxy.Paths;

public sealed class RouteTable
{
    private volatile FrozenDictionary<string, Uri> _routes = FrozenDictionary<string, Uri>.Empty;
    private readonly Lock _rebuild = new();

    public Uri? Find(string path) => _routes.GetValueOrDefault(path);

    public void Map(string path, Uri target)
    {
        lock (_rebuild)
            _routes = With(_routes, path, target);
    }

    private static FrozenDictionary<string, Uri> With(FrozenDictionary<string, Uri> routes, string path, Uri target) =>
        routes.Append(KeyValuePair.Create(path, target)).ToFrozenDictionary();
}
