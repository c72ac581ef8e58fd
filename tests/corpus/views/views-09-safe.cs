// case: views-09-safe
// sdk: library
// expect: none
// why: the property hands out a frozen copy of the guarded map

namespace Icons.Skin;

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
                return _icons.ToFrozenDictionary();
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
