// case: map-types-03-race
// sdk: console
// expect: MAP001|MAP002 Exchange.Orders.OrderBook._levels
// why: both sides of the book insert into one SortedList

namespace Exchange.Orders;

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
        var asks = bids;
        Parallel.Invoke(
            () => { for (var i = 0; i < 100; i++) bids.Add(99 - i % 10, 5); },
            () => { for (var i = 0; i < 100; i++) asks.Add(101 + i % 10, 5); });
    }
}
