namespace Storefront.Worker.Intake;

/// <summary>Shop fronts send a file again when they were not sure it arrived; an order is taken once.</summary>
public sealed class DuplicateFilter
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public bool IsFirst(string orderId) => _seen.Add(orderId);
}
