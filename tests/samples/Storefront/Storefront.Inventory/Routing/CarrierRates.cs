using System.Globalization;

namespace Storefront.Inventory.Routing;

/// <summary>The price of a parcel by carrier, as agreed for the year.</summary>
public sealed class CarrierRates
{
    private readonly IDictionary<string, decimal> _rates;

    public CarrierRates(IDictionary<string, decimal> rates) => _rates = rates;

    public static CarrierRates Load(IEnumerable<string> lines)
    {
        var rates = new SortedDictionary<string, decimal>(StringComparer.OrdinalIgnoreCase) { ["POST"] = 4.90m };
        foreach (var line in lines)
        {
            var fields = line.Split(';', StringSplitOptions.TrimEntries);
            if (fields.Length == 2)
                rates[fields[0]] = decimal.Parse(fields[1], CultureInfo.InvariantCulture);
        }
        return new CarrierRates(rates);
    }

    public decimal PerParcel(string carrier) => _rates.TryGetValue(carrier, out var rate) ? rate : _rates["POST"];

    public string Cheapest() => _rates.MinBy(entry => entry.Value).Key;
}
