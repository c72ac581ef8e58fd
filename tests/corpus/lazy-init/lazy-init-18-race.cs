// case: lazy-init-18-race
// sdk: library
// expect: MAP012 Refl.Names.TypeNames.s_byType
// why: the map is created on first use and added to afterwards, so names that went into the replaced one are lost
using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Refl.Names;

public static class TypeNames
{
    private static ConcurrentDictionary<Type, string>? s_byType;

    public static string Of(Type type)
    {
        var names = s_byType;
        if (names == null)
            s_byType = names = new ConcurrentDictionary<Type, string>(Known());
        return names.GetOrAdd(type, static t => t.Name);
    }

    public static void Rename(Type type, string name) => (s_byType ??= new ConcurrentDictionary<Type, string>(Known()))[type] = name;

    private static IEnumerable<KeyValuePair<Type, string>> Known() =>
        [KeyValuePair.Create(typeof(int), "int"), KeyValuePair.Create(typeof(string), "string")];
}
