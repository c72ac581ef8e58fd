// case: async-09-race
// sdk: console
// expect: MAP001 Sync.Checkpoints.Checkpoints._offsets
// why: the write comes after the first await, so it runs beside the caller that did not wait
namespace Sync.Checkpoints;

public sealed class Checkpoints
{
    private readonly Dictionary<string, long> _offsets = new();

    public async Task SaveAsync(string stream, long offset)
    {
        await File.WriteAllTextAsync(stream + ".pos", offset.ToString());
        _offsets[stream] = offset;
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
