// case: confinement-51-race
// sdk: library
// expect: MAP020|MAP002|MAP004 Shop.Rates.RateList._prices
// why: the map that the helper made is changed after a field holds it
namespace Shop.Rates;

public sealed class RateList
{
    private readonly object _gate = new();
    private Dictionary<string, decimal> _prices = new();

    private static async Task<Dictionary<string, decimal>> ReadAsync(TextReader reader)
    {
        var read = new Dictionary<string, decimal>();
        while (await reader.ReadLineAsync() is { } line) read[line] = line.Length;
        return read;
    }

    public async Task ReloadAsync(TextReader reader)
    {
        var fresh = await ReadAsync(reader);
        fresh["shipping"] = 4;
        lock (_gate) _prices = fresh;
        fresh.Remove("");
    }

    public decimal PriceOf(string name)
    {
        lock (_gate) return _prices[name];
    }
}
