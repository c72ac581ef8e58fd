// case: views-09-race
// sdk: library
// expect: MAP007 Icons.Theme.IconTheme._icons
// why: the property hands out the read-only face of the guarded map

namespace Icons.Theme;

using System.Collections.Frozen;
using System.Collections.ObjectModel;

public sealed class IconTheme
{
    private readonly object _gate = new();
    private readonly Dictionary<string, string> _icons = new();

    public IReadOnlyDictionary<string, string> Icons
    {
        get
        {
            lock (_gate)
            {
                return _icons.AsReadOnly();
            }
        }
    }

    public void Set(string name, string file)
    {
        lock (_gate)
        {
            _icons[name] = file;
        }
    }
}
