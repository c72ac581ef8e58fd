// case: lock-identity-21-race
// sdk: library
// expect: MAP004 Cargo.Holds.CargoHold._items
// why: the derived hold hides the lock of its base class with one of its own

namespace Cargo.Holds;

public class CargoHold
{
    protected readonly object _lock = new();
    protected readonly Dictionary<string, int> _items = new();

    public virtual void Load(string item, int count)
    {
        lock (_lock)
        {
            _items.TryGetValue(item, out var before);
            _items[item] = before + count;
        }
    }
}

public sealed class CooledHold : CargoHold
{
    private new readonly object _lock = new();
    private double _degrees = -18;

    public void Spoil(double degrees)
    {
        lock (_lock)
        {
            _degrees = degrees;
            if (_degrees > 4)
            {
                _items.Clear();
            }
        }
    }
}
