using System.Globalization;

namespace Storefront.Worker.Settlement;

/// <summary>Value added tax by country. The file is read when the first order is settled.</summary>
public sealed class TaxTable
{
    private readonly Lazy<Dictionary<string, decimal>> _rates;

    public TaxTable(string file) => _rates = new Lazy<Dictionary<string, decimal>>(() => Read(file));

    public decimal RateIn(string region) => _rates.Value.GetValueOrDefault(region.Split('-', 2)[0], 0.19m);

    private static Dictionary<string, decimal> Read(string file)
    {
        var rates = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        if (!File.Exists(file))
            return rates;
        foreach (var line in File.ReadLines(file))
        {
            var fields = line.Split('=', 2, StringSplitOptions.TrimEntries);
            if (fields.Length == 2)
                rates[fields[0]] = decimal.Parse(fields[1], CultureInfo.InvariantCulture) / 100;
        }
        return rates;
    }
}
