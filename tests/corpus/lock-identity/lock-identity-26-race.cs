// case: lock-identity-26-race
// sdk: library
// expect: MAP030|MAP004|MAP001 Shops.Basket.Basket._lines
// why: the lock is a member that callers may exchange

namespace Shops.Basket;

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
        Sync = new object();
    }
}
