// case: confinement-66-race
// sdk: console
// expect: MAP002|MAP001 Confinement66Race.Page._settings
// why: the constructor shows the page to others before it fills its map

using System.Collections.Generic;
using System.Threading.Tasks;

namespace Confinement66Race;

public sealed class Page
{
    private readonly Dictionary<string, int> _settings;

    public Page()
    {
        _settings = new Dictionary<string, int> { ["size"] = 10 };
    }

    public Page(int[] buffer)
        : this()
    {
        Last = this;
        TryRead(buffer, out var read);
        foreach (var setting in read)
        {
            _settings[setting.Key] = setting.Value;
        }
    }

    public static Page? Last { get; private set; }

    public int Size => _settings["size"];

    public static void Load(int number)
    {
        var page = new Page([number]);
        Last = page;
    }

    private static bool TryRead(int[] buffer, out Dictionary<string, int> settings)
    {
        settings = [];
        for (var i = 0; i < buffer.Length; i++)
        {
            settings["setting " + i] = buffer[i];
        }
        return buffer.Length > 0;
    }
}

public static class Program
{
    public static void Main() => Parallel.For(0, 10, number =>
    {
        Page.Load(number);
        _ = Page.Last?.Size;
    });
}
