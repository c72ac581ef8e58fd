// case: confinement-51-safe
// sdk: library
// expect: none
// why: an awaited async helper makes the map, and the caller changes it before a field holds it; from then on it is only read
namespace Shop.Prices;

public sealed class PriceList
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
        fresh.Remove("");
        lock (_gate) _prices = fresh;
    }

    public decimal PriceOf(string name)
    {
        lock (_gate) return _prices[name];
    }
}
