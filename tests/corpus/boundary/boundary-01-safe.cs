// case: boundary-01-safe
// sdk: library
// expect: none
// why: the dictionary is only looked up after the constructor has filled it
using System.Reflection;

namespace Dump.Members;

public sealed class SettingsCard
{
    private readonly object _gate = new();
    private readonly Dictionary<string, string> _settings = new();

    public SettingsCard(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            _settings[line] = line.ToUpperInvariant();
    }

    public string Get(string name)
    {
        lock (_gate)
            return _settings.TryGetValue(name, out var value) ? value : "";
    }

    public object Inspect(string member)
    {
        return Get(member).Length;
    }
}
