// case: boundary-01-race
// sdk: library
// expect: none
// why: the dictionary leaves through reflection, which is a note (MAP040), the accesses that are seen are safe
using System.Reflection;

namespace Dump.Fields;

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
        var field = typeof(SettingsCard).GetField(member, BindingFlags.Instance | BindingFlags.NonPublic);
        return field?.GetValue(this)?.GetType();
    }
}
