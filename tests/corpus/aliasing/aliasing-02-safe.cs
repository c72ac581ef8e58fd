// case: aliasing-02-safe
// sdk: console
// expect: none
// why: two tasks write the map through an IDictionary under a lock on it

namespace Rates.Interest;

public sealed class RateSheet
{
    private readonly Dictionary<string, decimal> _rates = new();

    public IDictionary<string, decimal> Rates => _rates;
}

public static class RateImporter
{
    public static void Import(IDictionary<string, decimal> target, string prefix)
    {
        for (var months = 1; months <= 12; months++)
        {
            lock (target)
                target[$"{prefix}-{months}M"] = 2.5m + months * 0.05m;
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var sheet = new RateSheet();
        var euro = Task.Run(() => RateImporter.Import(sheet.Rates, "EUR"));
        var dollar = Task.Run(() => RateImporter.Import(sheet.Rates, "USD"));
        Task.WaitAll(euro, dollar);
    }
}
