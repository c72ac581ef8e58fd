namespace Shop;

public class Sales
{
    private readonly Dictionary<string, List<decimal>> _byCity = new();

    public IEnumerable<string> Best(decimal least) =>
        from entry in _byCity
        let sum = entry.Value.Sum()
        where sum > least
        orderby sum descending
        select entry.Key;

    public Dictionary<string, decimal> Totals() => _byCity
        .Where(entry => entry.Value.Count > 0)
        .ToDictionary(entry => entry.Key, entry => entry.Value.Sum());
}
