using Storefront.Domain.Orders;

namespace Storefront.Worker.Intake;

/// <summary>Adds up the lines of an order that name the same article.</summary>
public sealed class LineMerger
{
    private readonly ThreadLocal<Dictionary<Sku, int>> _units = new(() => []);

    public IReadOnlyList<(Sku Sku, int Units)> Merge(Order order)
    {
        var units = _units.Value!;
        units.Clear();
        foreach (var line in order.Lines)
            units[line.Sku] = units.GetValueOrDefault(line.Sku) + line.Quantity;
        var merged = new List<(Sku, int)>(units.Count);
        foreach (var (sku, count) in units)
            merged.Add((sku, count));
        return merged;
    }
}
