// case: statics-01-safe
// sdk: console
// expect: none
// why: both the refresh thread and the lookup hold the same static lock

namespace Retail.Offers;

public static class PriceBook
{
    private static readonly Dictionary<string, decimal> _prices = new();
    private static readonly object _gate = new();

    public static void Refresh(IEnumerable<string> skus)
    {
        foreach (var sku in skus)
        {
            var price = Math.Round(sku.Length * 1.19m, 2);
            lock (_gate)
            {
                _prices[sku] = price;
            }
        }
    }

    public static decimal Quote(string sku)
    {
        lock (_gate)
        {
            return _prices.TryGetValue(sku, out var price) ? price : 0m;
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var refresher = new Thread(() => PriceBook.Refresh(new[] { "A-100", "B-2000", "C-1" }));
        refresher.Start();
        Console.WriteLine(PriceBook.Quote("B-2000"));
        refresher.Join();
    }
}
