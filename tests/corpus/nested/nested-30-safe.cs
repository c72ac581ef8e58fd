// case: nested-30-safe
// sdk: library
// expect: none
// why: the table and the tables in it are only used under the lock

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
            if (!Known.TryGetValue(from, out var targets)) Known.Add(from, targets = new Dictionary<Type, MethodInfo?>());
            if (targets.TryGetValue(to, out var found)) return found;

            found = from.GetMethod("op_Implicit", [to]);
            targets[to] = found;
            return found;
        }
    }
}
