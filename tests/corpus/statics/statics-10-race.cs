// case: statics-10-race
// sdk: console
// expect: MAP002 Statics10Race.Rates.s_rates
// why: the factory of the lazy value writes into the map of another class, beside its reader

using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Statics10Race;

internal static class Rates
{
    private static readonly Dictionary<string, int> s_rates = [];

    internal static void Add(string name, int rate) => s_rates[name] = rate;

    internal static int Of(string name) => s_rates.TryGetValue(name, out var rate) ? rate : 0;
}

internal static class Plugin
{
    private static readonly Lazy<string> s_name = new(() =>
    {
        Rates.Add("plugin", 3);
        return "plugin";
    });

    internal static void Use() => Console.WriteLine(s_name.Value);
}

internal static class App
{
    private static void Main() =>
        Task.WaitAll(Task.Run(Plugin.Use), Task.Run(() => Console.WriteLine(Rates.Of("plugin"))));
}
