using System.Globalization;
using Storefront.Domain.Caching;

namespace Storefront.Worker.Pricing;

/// <summary>Surcharges for islands and mountains, looked up in the carrier's file by the longest prefix.</summary>
public sealed class RegionSurcharges
{
    private readonly object _gate = new();
    private readonly BoundedMap<string, decimal> _resolved = new(512);
    private readonly (string Prefix, decimal Surcharge)[] _rows;

    public RegionSurcharges(IEnumerable<string> lines) =>
        _rows = lines
            .Select(line => line.Split(';', StringSplitOptions.TrimEntries))
            .Where(fields => fields.Length == 2)
            .Select(fields => (fields[0], decimal.Parse(fields[1], CultureInfo.InvariantCulture)))
            .OrderByDescending(row => row.Item1.Length)
            .ToArray();

    public decimal For(string region)
    {
        lock (_gate)
        {
            if (_resolved.TryGet(region, out var known))
                return known;
            var surcharge = Resolve(region);
            _resolved.Put(region, surcharge);
            return surcharge;
        }
    }

    private decimal Resolve(string region)
    {
        foreach (var (prefix, surcharge) in _rows)
        {
            if (region.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return surcharge;
        }
        return 0m;
    }
}
