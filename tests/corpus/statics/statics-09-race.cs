// case: statics-09-race
// sdk: console
// expect: MAP002 Statics09Race.Rates.s_rates
// why: the static constructor runs at the first use of its class, which is beside the reader

using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Statics09Race;

internal static class Rates
{
    private static readonly Dictionary<string, int> s_rates = [];

    internal static void Add(string name, int rate) => s_rates[name] = rate;

    internal static int Of(string name) => s_rates.TryGetValue(name, out var rate) ? rate : 0;
}

internal static class Plugin
{
    static Plugin() => Rates.Add("plugin", 3);

    internal static void Use() => Console.WriteLine("used");
}

internal static class App
{
    private static void Main() =>
        Task.WaitAll(Task.Run(Plugin.Use), Task.Run(() => Console.WriteLine(Rates.Of("plugin"))));
}
