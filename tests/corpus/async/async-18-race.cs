// case: async-18-race
// sdk: console
// expect: MAP002 Shop.Rates.RateClient.LoadAsync.table
// why: the refresh that runs behind the lookups changes the table that they got from the lazy task
namespace Shop.Rates;

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
            table[line[..3]] = decimal.Parse(line[4..]);
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
