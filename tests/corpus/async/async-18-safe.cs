// case: async-18-safe
// sdk: console
// expect: none
// why: the table that the lazy task made is only looked up
namespace Shop.Rates.Fixed;

public sealed class RateClient
{
    private readonly Lazy<Task<Dictionary<string, decimal>>> _rates = new(LoadAsync);

    private static async Task<Dictionary<string, decimal>> LoadAsync()
    {
        var table = new Dictionary<string, decimal>();
        foreach (var line in await File.ReadAllLinesAsync("rates.txt"))
            table[line[..3]] = decimal.Parse(line[4..]);
        return table;
    }

    public async Task<decimal> ConvertAsync(string currency, decimal amount)
    {
        var table = await _rates.Value;
        return table.TryGetValue(currency, out var rate) ? amount * rate : amount;
    }

    public async Task RefreshAsync()
    {
        var table = await _rates.Value;
        foreach (var line in await File.ReadAllLinesAsync("rates.new.txt"))
            Console.WriteLine(table.ContainsKey(line[..3]) ? "known" : "new");
    }
}

internal static class Program
{
    private static async Task Main(string[] args)
    {
        var client = new RateClient();
        var refresh = Task.Run(client.RefreshAsync);
        foreach (var currency in args)
            Console.WriteLine(await client.ConvertAsync(currency, 100));
        await refresh;
    }
}
