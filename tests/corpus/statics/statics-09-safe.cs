// case: statics-09-safe
// sdk: console
// expect: none
// why: the first use of the class is over before the readers start

using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Statics09Safe;

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
    private static void Main()
    {
        Plugin.Use();
        Task.WaitAll(Task.Run(() => Console.WriteLine(Rates.Of("plugin"))), Task.Run(() => Console.WriteLine(Rates.Of("other"))));
    }
}
