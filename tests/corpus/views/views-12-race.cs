// case: views-12-race
// sdk: library
// expect: MAP007 Bids.House.BidBook._bids
// why: the asynchronous method returns an ordered query that has not run

namespace Bids.House;

public sealed class BidBook
{
    private readonly SemaphoreSlim _mutex = new(1, 1);
    private readonly Dictionary<string, decimal> _bids = new();

    public async Task PlaceAsync(string bidder, decimal amount)
    {
        await _mutex.WaitAsync();
        try { _bids[bidder] = amount; }
        finally { _mutex.Release(); }
    }

    public async Task<IEnumerable<KeyValuePair<string, decimal>>> RankingAsync()
    {
        await _mutex.WaitAsync();
        try
        {
            return _bids.OrderByDescending(bid => bid.Value).Take(10);
        }
        finally
        {
            _mutex.Release();
        }
    }
}
