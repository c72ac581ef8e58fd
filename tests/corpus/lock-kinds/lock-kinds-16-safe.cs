// case: lock-kinds-16-safe
// sdk: library
// expect: none
// why: the refresh upgrades to the writer mode before it writes and goes back to the reader mode afterwards

namespace Legacy.Bids;

public class QuoteBoard
{
    private readonly ReaderWriterLock _rwl = new ReaderWriterLock();
    private readonly Dictionary<string, double> _quotes = new Dictionary<string, double>();
    private readonly Func<string, double> _feed;

    public QuoteBoard(Func<string, double> feed)
    {
        _feed = feed;
    }

    public bool TryQuote(string symbol, out double price)
    {
        _rwl.AcquireReaderLock(Timeout.Infinite);
        try
        {
            return _quotes.TryGetValue(symbol, out price);
        }
        finally
        {
            _rwl.ReleaseReaderLock();
        }
    }

    public double Refresh(string symbol)
    {
        _rwl.AcquireReaderLock(Timeout.Infinite);
        try
        {
            if (_quotes.TryGetValue(symbol, out var known))
            {
                return known;
            }

            var fresh = _feed(symbol);
            LockCookie cookie = _rwl.UpgradeToWriterLock(Timeout.Infinite);
            try
            {
                _quotes[symbol] = fresh;
            }
            finally
            {
                _rwl.DowngradeFromWriterLock(ref cookie);
            }
            return fresh;
        }
        finally
        {
            _rwl.ReleaseReaderLock();
        }
    }
}
