// case: confinement-70-race
// sdk: console
// expect: MAP003 Confinement70Race.Settings._settings
// why: a setting is added while another thread goes through them
using System;
using System.Collections.Generic;
using System.Threading;

namespace Confinement70Race;

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

    public void Add(string name) => _settings[name] = new Setting(() => Version, v => Version = v);
}

public sealed class Engine
{
    private Settings _settings = new();

    public void Run()
    {
        _settings.Print();
        _settings.Add("late");
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
