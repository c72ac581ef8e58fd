// case: async-13-race
// sdk: console
// expect: MAP001|MAP002 Inventory.Counting.Stocktake._shelves
// why: both async methods are started and only then awaited together
namespace Inventory.Counting;

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
        await Task.WhenAll(ScanAsync("a1"), CorrectAsync());
        return _shelves.Count;
    }

    public static async Task Main() => Console.WriteLine(await new Stocktake().RunAsync());
}
