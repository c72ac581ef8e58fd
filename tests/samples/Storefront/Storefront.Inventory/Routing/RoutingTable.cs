namespace Storefront.Inventory.Routing;

/// <summary>A line of the route file: a region and the warehouse that serves it, or none to close the route.</summary>
public sealed record RouteChange(string Region, string? Warehouse)
{
    public static RouteChange Parse(string line)
    {
        var cut = line.IndexOf('=');
        if (cut < 1)
            throw new FormatException($"'{line}' is not a route.");
        var warehouse = line[(cut + 1)..].Trim();
        return new RouteChange(line[..cut].Trim(), warehouse is "" or "-" ? null : warehouse);
    }
}

/// <summary>Which warehouse serves which region.</summary>
public sealed class RoutingTable
{
    public const string DefaultWarehouse = "CENTRAL";

    private readonly IDictionary<string, string> _routes;

    public RoutingTable(IDictionary<string, string> routes) => _routes = routes;

    public string WarehouseFor(string region)
    {
        if (_routes.TryGetValue(region, out var warehouse))
            return warehouse;
        var country = region.Split('-', 2)[0];
        return _routes.TryGetValue(country, out warehouse) ? warehouse : DefaultWarehouse;
    }

    public void Apply(IEnumerable<RouteChange> changes)
    {
        foreach (var change in changes)
        {
            if (change.Warehouse is null)
                _routes.Remove(change.Region);
            else
                _routes[change.Region] = change.Warehouse;
        }
    }
}
