// case: async-09-safe
// sdk: console
// expect: none
// why: the write comes before the first await, so it runs on the caller
namespace Sync.Markers;

public sealed class Checkpoints
{
    private readonly Dictionary<string, long> _offsets = new();

    public async Task SaveAsync(string stream, long offset)
    {
        _offsets[stream] = offset;
        await File.WriteAllTextAsync(stream + ".pos", offset.ToString());
    }

    public void Reset(string stream) => _offsets.Remove(stream);
}

public static class Program
{
    public static async Task Main()
    {
        var checkpoints = new Checkpoints();
        var saving = checkpoints.SaveAsync("orders", 1024);
        checkpoints.Reset("invoices");
        Console.WriteLine("saving");
        await saving;
    }
}
