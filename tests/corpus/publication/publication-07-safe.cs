// case: publication-07-safe
// sdk: library
// expect: none
// why: the inner dictionary is copied as well before it is changed
namespace Tariff.Grids;

public sealed class TariffGrid
{
    private readonly Lock _write = new();
    private volatile Dictionary<string, Dictionary<int, decimal>> _grid = new();

    public decimal Rate(string zone, int weight)
    {
        return _grid.TryGetValue(zone, out var rates) && rates.TryGetValue(weight, out var rate) ? rate : 0m;
    }

    public void Set(string zone, int weight, decimal rate)
    {
        lock (_write)
        {
            var next = new Dictionary<string, Dictionary<int, decimal>>(_grid);
            var rates = next.TryGetValue(zone, out var old)
                ? new Dictionary<int, decimal>(old)
                : new Dictionary<int, decimal>();
            rates[weight] = rate;
            next[zone] = rates;
            _grid = next;
        }
    }
}
