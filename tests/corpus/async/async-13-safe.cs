// case: async-13-safe
// sdk: console
// expect: none
// why: the second method is started after the first was awaited
namespace Inventory.Stocktake;

public sealed class Stocktake
{
    private readonly Dictionary<string, int> _shelves = new();

    private async Task ScanAsync(string aisle)
    {
        foreach (var code in await File.ReadAllLinesAsync(aisle + ".txt"))
            _shelves[code] = _shelves.GetValueOrDefault(code) + 1;
    }

    private async Task CorrectAsync()
    {
        var lines = await File.ReadAllLinesAsync("corrections.txt").ConfigureAwait(false);
        foreach (var code in lines)
            _shelves.Remove(code);
    }

    public async Task<int> RunAsync()
    {
        await ScanAsync("a1").ConfigureAwait(false);
        await CorrectAsync().ConfigureAwait(false);
        return _shelves.Count;
    }

    public static async Task Main() => Console.WriteLine(await new Stocktake().RunAsync());
}
