// case: boundary-04-safe
// sdk: library
// expect: none
// why: the map is passed to the method directly
using System.Collections.Concurrent;
using System.Reflection;

namespace Scan.Names;

public sealed class Registry
{
    private readonly ConcurrentDictionary<string, Type> _types = new();

    public Type? Find(string name) => _types.TryGetValue(name, out var type) ? type : null;

    public void Load(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
            Register(_types, type);
    }

    private static void Register(ConcurrentDictionary<string, Type> types, Type type) => types.TryAdd(type.Name, type);
}
