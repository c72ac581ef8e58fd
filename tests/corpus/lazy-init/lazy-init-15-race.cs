// case: lazy-init-15-race
// sdk: library
// expect: MAP012 Plugins.Hosting.PluginHost._instances
// why: the lock is released between finding nothing and storing the new map, so the second caller replaces the map of the first
using System.Collections.Concurrent;

namespace Plugins.Hosting;

public sealed class PluginHost
{
    private ConcurrentDictionary<string, object>? _instances;

    public object Activate(string type)
    {
        var instances = Volatile.Read(ref _instances) ?? Create();
        return instances.GetOrAdd(type, static t => Activator.CreateInstance(Type.GetType(t, throwOnError: true)!)!);
    }

    public bool Deactivate(string type) => _instances?.TryRemove(type, out _) ?? false;

    private ConcurrentDictionary<string, object> Create()
    {
        var made = new ConcurrentDictionary<string, object>();
        Interlocked.Exchange(ref _instances, made);
        return made;
    }
}
