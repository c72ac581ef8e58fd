// case: lazy-init-15-safe
// sdk: library
// expect: none
// why: the second caller finds the map of the first and drops its own
using System.Collections.Concurrent;

namespace Plugins.Loading;

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
        return Interlocked.CompareExchange(ref _instances, made, null) ?? made;
    }
}
