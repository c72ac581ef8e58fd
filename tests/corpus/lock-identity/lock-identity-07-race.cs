// case: lock-identity-07-race
// sdk: library
// expect: MAP030 Racks.Servers.Rack._units
// why: the integer is boxed anew by every lock statement

namespace Racks.Servers;

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
        lock ((object)_id)
        {
            _units[unit] = machine;
        }
    }

    public void Unmount(int unit)
    {
        lock ((object)_id)
        {
            _units.Remove(unit);
        }
    }

    public override string ToString() => $"rack {_id} ({_key})";
}
