// case: lock-identity-26-safe
// sdk: library
// expect: none
// why: the lock is a member that is set once

namespace Shops.Trolley;

public class Basket
{
    protected object Sync { get; private set; } = new();
    private readonly Dictionary<string, int> _lines = new();

    public void Put(string sku)
    {
        lock (Sync)
        {
            _lines[sku] = _lines.GetValueOrDefault(sku) + 1;
        }
    }

    public void Empty()
    {
        lock (Sync)
        {
            _lines.Clear();
        }
        GC.KeepAlive(Sync);
    }
}
