// case: aliasing-25-race
// sdk: console
// expect: MAP001|MAP006 Plugins.Hosts.PluginHost._settings
// why: the settings of a plug-in are found under its name in the outer map and written by its thread and by the host

namespace Plugins.Hosts;

public sealed class PluginHost
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Dictionary<string, string>> _settings = new();

    public void Configure(string plugin, string key, string value)
    {
        var settings = _settings.GetOrAdd(plugin, _ => new Dictionary<string, string>());
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
