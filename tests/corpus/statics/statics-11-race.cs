// case: statics-11-race
// sdk: console
// expect: MAP001 Statics11Race.Rates.s_rates
// why: one thread writes while the other is the first to use the class, whose static constructor writes too

using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Statics11Race;

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
    private static void Main() => Task.WaitAll(Task.Run(() => Plugin.Use()), Task.Run(() => Rates.Add("mine", 1)));
}
