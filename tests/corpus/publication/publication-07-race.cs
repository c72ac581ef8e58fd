// case: publication-07-race
// sdk: library
// expect: MAP020|MAP006 Tariff.Tables.TariffGrid._grid
// why: only the outer dictionary is copied, the inner one that is changed belongs to the published snapshot too
namespace Tariff.Tables;

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
            if (!next.TryGetValue(zone, out var rates))
                next[zone] = rates = new Dictionary<int, decimal>();
            rates[weight] = rate;
            _grid = next;
        }
    }
}
