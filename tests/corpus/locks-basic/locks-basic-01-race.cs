// case: locks-basic-01-race
// sdk: console
// expect: MAP001 Auctions.Bidding.BidBoard._highest
// why: two tasks place bids, and the write lies after the lock block

namespace Auctions.Bidding;

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
        }
        _highest[lot] = amount;
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
