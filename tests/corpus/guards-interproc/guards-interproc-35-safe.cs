// case: guards-interproc-35-safe
// sdk: library
// expect: none
// why: the writer changes a copy when readers were given the map

namespace Settings.Table;

public sealed class SettingTable
{
    private readonly object _gate = new();
    private Dictionary<string, string> _values = new();
    private Dictionary<string, string>? _given;

    public string Render()
    {
        return string.Join(';', Given().Select(v => v.Key + "=" + v.Value));
    }

    public void Set(string name, string value)
    {
        lock (_gate)
        {
            Own()[name] = value;
        }
    }

    private Dictionary<string, string> Given()
    {
        var given = _given;
        if (given is null)
        {
            lock (_gate)
            {
                given = _given = _values;
            }
        }
        return given;
    }

    private Dictionary<string, string> Own()
    {
        if (_given != null)
        {
            _values = new Dictionary<string, string>(_values);
            _given = null;
        }
        return _values;
    }
}
