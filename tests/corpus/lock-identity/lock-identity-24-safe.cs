// case: lock-identity-24-safe
// sdk: library
// expect: none
// why: the lock of a name stays as long as the table

namespace Hooks.Api;

using System.Collections.Concurrent;

public sealed class HookTable
{
    private readonly ConcurrentDictionary<string, object> _locks = new();
    private readonly ConcurrentDictionary<string, Dictionary<int, Uri>> _hooks = new();

    public void Add(string topic, int id, Uri target)
    {
        lock (_locks.GetOrAdd(topic, static _ => new object()))
        {
            var hooks = _hooks.GetOrAdd(topic, static _ => new Dictionary<int, Uri>());
            hooks[id] = target;
        }
    }

    public void Remove(string topic, int id)
    {
        lock (_locks.GetOrAdd(topic, static _ => new object()))
        {
            if (_hooks.TryGetValue(topic, out var hooks))
            {
                hooks.Remove(id);
                
            }
        }
    }
}
