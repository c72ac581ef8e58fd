// case: wrappers-02-safe
// sdk: console
// expect: none
// why: the owner guards the unsynchronized wrapper in Scan and in Void

namespace Pos.Vouchers;

public class KeyedStore<T>
{
    private readonly Dictionary<string, T> _items = new();

    public bool TryGet(string key, out T? item) => _items.TryGetValue(key, out item);

    public void Set(string key, T item) => _items[key] = item;

    public bool Delete(string key) => _items.Remove(key);
}

public sealed class Basket
{
    private readonly KeyedStore<int> _quantities = new();
    private readonly object _lock = new();

    public void Scan(string ean)
    {
        lock (_lock)
        {
            _quantities.TryGet(ean, out var quantity);
            _quantities.Set(ean, quantity + 1);
        }
    }

    public void Void(string ean)
    {
        lock (_lock)
        {
            _quantities.Delete(ean);
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var basket = new Basket();
        var scanner = new Thread(() => { for (var i = 0; i < 90; i++) basket.Scan("40" + i % 9); });
        var cashier = new Thread(() => { for (var i = 0; i < 9; i++) basket.Void("40" + i); });
        scanner.Start();
        cashier.Start();
        scanner.Join();
        cashier.Join();
    }
}
