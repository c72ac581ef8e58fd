// case: statics-11-safe
// sdk: console
// expect: none
// why: two threads may be the first to use the class, but its static constructor runs once, and nobody else touches the map

using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Statics11Safe;

internal static class Rates
{
    private static readonly Dictionary<string, int> s_rates = [];

    internal static void Add(string name, int rate) => s_rates[name] = rate;
}

internal static class Plugin
{
    static Plugin()
    {
        Rates.Add("plugin", 3);
        Rates.Add("other", 4);
    }

    internal static void Use() => Console.WriteLine("used");
}

internal static class App
{
    private static void Main() => Task.WaitAll(Task.Run(() => Plugin.Use()), Task.Run(() => Plugin.Use()));
}
