// case: lock-identity-07-safe
// sdk: library
// expect: none
// why: the integer was boxed once in the constructor

namespace Racks.Switches;

public sealed class Rack
{
    private readonly int _id;
    private readonly object _key;
    private readonly Dictionary<int, string> _units = new();

    public Rack(int id)
    {
        _id = id;
        _key = id;
    }

    public void Mount(int unit, string machine)
    {
        lock (_key)
        {
            _units[unit] = machine;
        }
    }

    public void Unmount(int unit)
    {
        lock (_key)
        {
            _units.Remove(unit);
        }
    }

    public override string ToString() => $"rack {_id} ({_key})";
}
