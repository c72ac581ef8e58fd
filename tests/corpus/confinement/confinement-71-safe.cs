// case: confinement-71-safe
// sdk: console
// expect: none
// why: what is filled is the new map, whatever else the variable may be elsewhere
using System;
using System.Collections.Generic;
using System.Threading;

namespace Confinement71Safe;

public static class Names
{
    private static readonly Dictionary<Type, Dictionary<string, int>?> Cache = new();
    
    public static Dictionary<string, int>? Get(Type type)
    {
        lock (Cache)
        {
            if (!Cache.TryGetValue(type, out var known)) Cache[type] = TryMake(type, out known) ? known : null;
            return known;
        }
    }

    private static bool TryMake(Type type, out Dictionary<string, int>? result)
    {
        result = null;
        var properties = Read(type);
        if (properties is null) return false;
        if (properties.Count == 0)
        {
            result = properties;
            return true;
        }
        result = new Dictionary<string, int>(properties.Count);
        foreach (var property in properties)
        {
            if (property.Value == 3) continue;
            result[property.Key] = 1;
        }
        return true;
    }

    private static Dictionary<string, int>? Read(Type type) => type == typeof(int) ? null : new Dictionary<string, int> { [type.Name] = 1 };
}

public static class Program
{
    public static void Main()
    {
        new Thread(Print).Start();
        Print();
    }

    private static void Print()
    {
        foreach (var name in Names.Get(typeof(long)) ?? new Dictionary<string, int>()) Console.WriteLine(name.Key);
    }
}
