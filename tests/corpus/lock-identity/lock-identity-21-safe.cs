// case: lock-identity-21-safe
// sdk: library
// expect: none
// why: the derived hold uses the lock of its base class

namespace Cargo.Bays;

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
