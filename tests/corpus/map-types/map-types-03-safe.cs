// case: map-types-03-safe
// sdk: console
// expect: none
// why: each side of the book has a SortedList of its own

namespace Exchange.Levels;

public sealed class OrderBook
{
    private readonly SortedList<decimal, int> _levels = new();

    public void Add(decimal price, int quantity)
    {
        if (_levels.ContainsKey(price))
            _levels[price] += quantity;
        else
            _levels.Add(price, quantity);
    }
}

public static class Program
{
    public static void Main()
    {
        var bids = new OrderBook();
        var asks = new OrderBook();
        Parallel.Invoke(
            () => { for (var i = 0; i < 100; i++) bids.Add(99 - i % 10, 5); },
            () => { for (var i = 0; i < 100; i++) asks.Add(101 + i % 10, 5); });
    }
}
