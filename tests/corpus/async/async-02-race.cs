// case: async-02-race
// sdk: console
// expect: MAP001 Import.Ledgers.Importer.ImportAsync.totals
// why: the load is started, the dictionary is written while it runs, and only then is it awaited
namespace Import.Ledgers;

public static class Importer
{
    public static async Task<int> ImportAsync(string path)
    {
        var totals = new Dictionary<string, decimal>();
        var loading = LoadAsync(path, totals);
        totals["opening"] = 100m;
        await loading;
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
