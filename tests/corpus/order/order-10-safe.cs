// case: order-10-safe
// sdk: console
// expect: none
// why: Lazy loads the table once and publishes it, the workers only look up
namespace Fx.Money;

public sealed class RateTable
{
    private readonly Dictionary<string, decimal> _rows = new();

    public RateTable Load()
    {
        foreach (var line in File.ReadLines("rates.txt"))
        {
            var cells = line.Split(' ');
            _rows[cells[0]] = decimal.Parse(cells[1]);
        }
        return this;
    }

    public decimal Rate(string currency) => _rows.TryGetValue(currency, out var rate) ? rate : 1m;
}

public static class Program
{
    private static readonly Lazy<RateTable> Table = new(() => new RateTable().Load());

    private static void Convert(string currency)
    {
        var table = Table.Value;
        Console.WriteLine($"{currency} {table.Rate(currency)}");
    }

    public static void Main()
    {
        var threads = new[] { "EUR", "USD", "NOK" }
            .Select(currency => new Thread(() => Convert(currency)))
            .ToArray();
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
    }
}
