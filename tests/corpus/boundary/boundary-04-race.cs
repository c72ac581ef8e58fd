// case: boundary-04-race
// sdk: library
// expect: MAP040 Scan.Types.Registry._types
// why: the map is passed to a method found by reflection, which the audit cannot follow
using System.Collections.Concurrent;
using System.Reflection;

namespace Scan.Types;

public sealed class Registry
{
    private readonly ConcurrentDictionary<string, Type> _types = new();

    public Type? Find(string name) => _types.TryGetValue(name, out var type) ? type : null;

    public void Load(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes())
        {
            var register = type.GetMethod("Register", BindingFlags.Static | BindingFlags.Public);
            register?.Invoke(null, [_types]);
        }
    }
}
