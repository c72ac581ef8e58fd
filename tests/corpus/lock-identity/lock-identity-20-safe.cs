// case: lock-identity-20-safe
// sdk: library
// expect: none
// why: the settings object that serves as lock stays, its content is replaced

namespace Config.Static;

public sealed class SwitchSettings
{
    public string Source { get; set; } = "file";
    public int Revision { get; set; }
}

public sealed class FeatureSwitches
{
    private SwitchSettings _settings = new();
    private readonly Dictionary<string, bool> _switches = new();

    public void Reload(string source, IEnumerable<KeyValuePair<string, bool>> content)
    {
        lock (_settings)
        {
            _switches.Clear();
            foreach (var (name, on) in content)
            {
                _switches[name] = on;
            }
            _settings.Source = source;
            _settings.Revision++;
        }
    }

    public bool IsOn(string name)
    {
        lock (_settings)
        {
            return _switches.GetValueOrDefault(name);
        }
    }
}
