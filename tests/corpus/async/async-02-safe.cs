// case: async-02-safe
// sdk: console
// expect: none
// why: the load is awaited before the dictionary is written again
namespace Import.Journals;

public static class Importer
{
    public static async Task<int> ImportAsync(string path)
    {
        var totals = new Dictionary<string, decimal>();
        var loading = LoadAsync(path, totals);
        await loading;
        totals["opening"] = 100m;
        return totals.Count;
    }

    private static async Task LoadAsync(string path, Dictionary<string, decimal> totals)
    {
        using var reader = new StreamReader(path);
        while (await reader.ReadLineAsync() is { } line)
        {
            var cells = line.Split('\t');
            totals[cells[0]] = decimal.Parse(cells[1]);
        }
    }

    public static async Task Main(string[] args)
    {
        Console.WriteLine(await ImportAsync(args[0]));
    }
}
