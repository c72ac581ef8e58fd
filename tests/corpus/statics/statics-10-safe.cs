// case: statics-10-safe
// sdk: console
// expect: none
// why: the factory of the lazy value fills the map that it makes

using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Statics10Safe;

internal static class Rates
{
    private static readonly Dictionary<string, int> s_rates = [];

    internal static void Add(string name, int rate) => s_rates[name] = rate;

    internal static int Of(string name) => s_rates.TryGetValue(name, out var rate) ? rate : 0;
}

internal static class Plugin
{
    private static readonly Lazy<Dictionary<string, int>> s_rates = new(() => new Dictionary<string, int> { ["plugin"] = Rates.Of("plugin") });

    internal static void Use() => Console.WriteLine(s_rates.Value["plugin"]);
}

internal static class App
{
    private static void Main()
    {
        Rates.Add("plugin", 3);
        Task.WaitAll(Task.Run(Plugin.Use), Task.Run(Plugin.Use));
    }
}
