// case: order-10-race
// sdk: console
// expect: MAP001|MAP002 Fx.Currencies.RateTable._rows
// why: every worker loads the shared table again while others look up
namespace Fx.Currencies;

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
    private static readonly Lazy<RateTable> Table = new(() => new RateTable());

    private static void Convert(string currency)
    {
        var table = Table.Value.Load();
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
