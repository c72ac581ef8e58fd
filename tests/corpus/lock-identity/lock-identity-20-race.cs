// case: lock-identity-20-race
// sdk: library
// expect: MAP030 Config.Live.FeatureSwitches._switches
// why: the settings object that serves as lock is replaced on every reload

namespace Config.Live;

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
            _settings = new SwitchSettings { Source = source, Revision = _settings.Revision + 1 };
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
