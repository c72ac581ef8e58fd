// case: async-19-safe
// sdk: console
// expect: none
// why: the lookup waits for the signal, which the loader gives after its last write
namespace Boot.Steps.Signalled;

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
        await _ready.Task;
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
