namespace Storefront.Inventory.Routing;

/// <summary>Shipping zones by country, 1 for domestic.</summary>
public sealed class ShippingZones
{
    private readonly Dictionary<string, int> _zones = new(StringComparer.OrdinalIgnoreCase);

    public void Define(string country, int zone)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(zone, 1);
        _zones[country] = zone;
    }

    public int ZoneOf(string region) => _zones.GetValueOrDefault(region.Split('-', 2)[0], 3);
}
