// case: lazy-init-18-safe
// sdk: library
// expect: none
// why: the map is made whole and never changed, two equal ones do no harm
using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Refl.Labels;

public static class TypeNames
{
    private static FrozenDictionary<Type, string>? s_byType;

    public static string Of(Type type)
    {
        var names = s_byType ??= Known().ToFrozenDictionary();
        return names.TryGetValue(type, out var name) ? name : type.Name;
    }

    private static IEnumerable<KeyValuePair<Type, string>> Known() =>
        [KeyValuePair.Create(typeof(int), "int"), KeyValuePair.Create(typeof(string), "string")];
}
