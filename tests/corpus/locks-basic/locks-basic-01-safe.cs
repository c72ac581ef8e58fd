// case: locks-basic-01-safe
// sdk: console
// expect: none
// why: two tasks place bids, and the write lies inside the lock block

namespace Auctions.Lots;

public sealed class BidBoard
{
    private readonly object _gate = new();
    private readonly Dictionary<string, decimal> _highest = new();
    private int _accepted;

    public void Place(string lot, decimal amount)
    {
        lock (_gate)
        {
            _accepted++;
            _highest[lot] = amount;
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var board = new BidBoard();
        var online = Task.Run(() => Simulate(board, 10m));
        var phone = Task.Run(() => Simulate(board, 12m));
        Task.WaitAll(online, phone);
    }

    private static void Simulate(BidBoard board, decimal start)
    {
        for (var i = 0; i < 100; i++)
            board.Place("lot-" + i % 7, start + i);
    }
}
