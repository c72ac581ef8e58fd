// case: publication-04-safe
// sdk: library
// expect: none
// why: the old dictionary is left to the readers that may still hold it
namespace Prices.Sheets;

public sealed class PriceSheet
{
    private Dictionary<int, decimal> _prices = new();

    public decimal Price(int article)
    {
        var prices = Volatile.Read(ref _prices);
        return prices.TryGetValue(article, out var price) ? price : -1m;
    }

    public int Replace(IEnumerable<(int Article, decimal Price)> rows)
    {
        var next = new Dictionary<int, decimal>();
        foreach (var (article, price) in rows)
            next[article] = price;

        var old = Interlocked.Exchange(ref _prices, next);
        var before = old.Count;
        return before;
    }
}
