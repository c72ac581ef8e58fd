// case: async-19-race
// sdk: console
// expect: MAP002 Boot.Steps.Catalog._items
// why: the lookup does not wait for the signal that the catalog is complete
namespace Boot.Steps;

public sealed class Catalog
{
    private readonly Dictionary<int, string> _items = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Load(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            var cells = line.Split('\t');
            _items[int.Parse(cells[0])] = cells[1];
        }
        _ready.SetResult();
    }

    public async Task<string?> FindAsync(int id)
    {
        await Task.Yield();
        return _items.GetValueOrDefault(id);
    }
}

internal static class Program
{
    private static async Task Main(string[] args)
    {
        var catalog = new Catalog();
        new Thread(() => catalog.Load(args[0])).Start();
        foreach (var id in args.Skip(1))
            Console.WriteLine(await catalog.FindAsync(int.Parse(id)));
    }
}
