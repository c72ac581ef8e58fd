// case: library-statics-06-race
// sdk: library
// expect: MAP003 Plugins.Discovery.PluginHost._plugins
// why: the public listing enumerates the static map outside the lock that registrations hold

namespace Plugins.Discovery;

public interface IPlugin
{
    string Name { get; }
    Version ApiVersion { get; }
}

public static class PluginHost
{
    private static readonly Dictionary<string, IPlugin> _plugins = new();
    private static readonly object _sync = new();

    public static void Register(IPlugin plugin)
    {
        lock (_sync)
        {
            _plugins[plugin.Name] = plugin;
        }
    }

    public static List<IPlugin> Compatible(Version api)
    {
        var found = new List<IPlugin>();
        foreach (var plugin in _plugins.Values)
        {
            if (plugin.ApiVersion <= api)
                found.Add(plugin);
        }
        return found;
    }
}
