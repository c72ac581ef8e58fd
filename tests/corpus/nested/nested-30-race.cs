// case: nested-30-race
// sdk: library
// expect: MAP001|MAP002 Dialects.Conversions.Known
// why: both the table and the tables in it are looked up between two lock regions; one lock around all of it mends both

using System.Reflection;

namespace Dialects;

public static class Conversions
{
    private static readonly object Gate = new();
    private static readonly IDictionary<Type, IDictionary<Type, MethodInfo?>> Known = new Dictionary<Type, IDictionary<Type, MethodInfo?>>();

    public static MethodInfo? Find(Type from, Type to)
    {
        lock (Gate)
        {
            if (!Known.ContainsKey(from)) Known.Add(from, new Dictionary<Type, MethodInfo?>());
        }

        if (Known[from].ContainsKey(to)) return Known[from][to];

        var found = from.GetMethod("op_Implicit", [to]);
        lock (Gate)
        {
            Known[from][to] = found;
        }

        return found;
    }
}
