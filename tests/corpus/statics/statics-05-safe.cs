// case: statics-05-safe
// sdk: console
// expect: none
// why: the table is filled by the static constructor and only read afterwards

namespace Billing.Duty;

public static class TaxTable
{
    private static readonly Dictionary<string, decimal> _rates;

    static TaxTable()
    {
        _rates = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        _rates.Add("DE", 0.19m);
        _rates.Add("FR", 0.20m);
        _rates.Add("LU", 0.17m);
    }

    public static decimal RateFor(string country) => _rates.TryGetValue(country, out var rate) ? rate : 0m;
}

public static class Program
{
    public static void Main()
    {
        var workers = new Thread[4];
        for (var i = 0; i < workers.Length; i++)
        {
            workers[i] = new Thread(PriceInvoices);
            workers[i].Start();
        }
        foreach (var worker in workers)
            worker.Join();
    }

    private static void PriceInvoices()
    {
        var total = 0m;
        for (var i = 0; i < 1000; i++)
            total += i * TaxTable.RateFor(i % 2 == 0 ? "DE" : "FR");
        Console.WriteLine(total);
    }
}
