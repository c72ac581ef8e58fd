// case: aliasing-25-safe
// sdk: console
// expect: none
// why: the inner maps are concurrent too

namespace Plugins.Stores;

public sealed class PluginHost
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, System.Collections.Concurrent.ConcurrentDictionary<string, string>> _settings = new();

    public void Configure(string plugin, string key, string value)
    {
        var settings = _settings.GetOrAdd(plugin, _ => new System.Collections.Concurrent.ConcurrentDictionary<string, string>());
        settings[key] = value;
    }
}

public static class Program
{
    public static void Main()
    {
        var host = new PluginHost();
        var loader = new Thread(() => host.Configure("pdf", "dpi", "300"));
        loader.Start();
        host.Configure("pdf", "color", "rgb");
        loader.Join();
    }
}
