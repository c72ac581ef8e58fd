// case: confinement-70-safe
// sdk: console
// expect: none
// why: the entries refer to their owner, which is still under construction
using System;
using System.Collections.Generic;
using System.Threading;

namespace Confinement70Safe;

public sealed record Setting(Func<int> Get, Action<int> Set);

public sealed class Settings
{
    private readonly Dictionary<string, Setting> _settings;

    public Settings()
    {
        _settings = new Dictionary<string, Setting>(StringComparer.OrdinalIgnoreCase)
        {
            ["version"] = new Setting(() => Version, v => Version = v),
            ["limit"] = new Setting(() => Limit, v => Limit = v),
        };
    }

    public int Version { get; private set; }

    public int Limit { get; private set; }

    public void Print()
    {
        foreach (var setting in _settings) Console.WriteLine(setting.Value.Get());
    }

    public int Count() => _settings.Count;
}

public sealed class Engine
{
    private Settings _settings = new();

    public void Run()
    {
        _settings.Print();
        _settings.Count();
        _settings = new Settings();
    }
}

public static class Program
{
    public static void Main()
    {
        var engine = new Engine();
        for (var i = 0; i < 3; i++) new Thread(engine.Run).Start();
    }
}
