// case: views-12-safe
// sdk: library
// expect: none
// why: the asynchronous method returns the ordered query as an array

namespace Bids.Hall;

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
            return _bids.OrderByDescending(bid => bid.Value).Take(10).ToArray();
        }
        finally
        {
            _mutex.Release();
        }
    }
}
