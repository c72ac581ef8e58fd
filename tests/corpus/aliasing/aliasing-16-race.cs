// case: aliasing-16-race
// sdk: console
// expect: MAP001|MAP002 Storage.Cache._entries
// why: the second owner of the cache is handed the first owner's cache and uses it in another task

namespace Storage;

public sealed class Cache<TKey, TValue> where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> _entries = new();

    public TValue Get(TKey key, Func<TKey, TValue> load)
    {
        if (_entries.TryGetValue(key, out var known))
            return known;
        var loaded = load(key);
        _entries[key] = loaded;
        return loaded;
    }
}

public sealed class Customers(Cache<int, string> names)
{
    public string NameOf(int id) => names.Get(id, i => "customer " + i);
}

public sealed class Orders(Cache<int, string> titles)
{
    public string TitleOf(int id) => titles.Get(id, i => "order " + i);
}

public sealed class Invoices
{
    private readonly Cache<string, decimal> _totals = new();

    public decimal Total(string number) => _totals.Get(number, n => n.Length);
}

public sealed class Stock
{
    private readonly Cache<int, int> _levels = new();

    public int Level(int item) => _levels.Get(item, i => i % 7);
}

public static class Program
{
    public static void Main()
    {
        var names = new Cache<int, string>();
        var customers = new Customers(names);
        var orders = new Orders(names);
        var invoices = new Invoices();
        var stock = new Stock();
        Task[] running =
        [
            Task.Run(() => Console.WriteLine(customers.NameOf(1))),
            Task.Run(() => Console.WriteLine(orders.TitleOf(2))),
            Task.Run(() => Console.WriteLine(invoices.Total("n1"))),
            Task.Run(() => Console.WriteLine(stock.Level(4))),
        ];
        Task.WaitAll(running);
    }
}
