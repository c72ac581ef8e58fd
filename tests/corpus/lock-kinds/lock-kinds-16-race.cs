// case: lock-kinds-16-race
// sdk: library
// expect: MAP005 Legacy.Quotes.QuoteBoard._quotes
// why: the refresh writes in reader mode

namespace Legacy.Quotes;

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
            _quotes[symbol] = fresh;
            return fresh;
        }
        finally
        {
            _rwl.ReleaseReaderLock();
        }
    }
}
