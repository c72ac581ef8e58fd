// case: publication-08-safe
// sdk: console
// expect: none
// why: the timer callback removes the dead nodes before it sets the dictionary into the field
namespace Cluster.Owners;

public sealed class OwnerTable : IDisposable
{
    private readonly Timer _timer;
    private Dictionary<int, string> _owners = new();

    public OwnerTable()
    {
        _timer = new Timer(_ => Poll(), null, 0, Timeout.Infinite);
    }

    private void Poll()
    {
        var owners = new Dictionary<int, string>();
        for (var shard = 0; shard < 16; shard++)
            owners[shard] = "node-" + Random.Shared.Next(4);

        for (var shard = 0; shard < 16; shard++)
        {
            if (!File.Exists(owners[shard] + ".alive"))
                owners.Remove(shard);
        }
        _owners = owners;
        _timer?.Change(1000, Timeout.Infinite);
    }

    public string OwnerOf(int shard) => _owners.TryGetValue(shard, out var node) ? node : "(none)";

    public void Dispose() => _timer.Dispose();
}

public static class Program
{
    public static void Main()
    {
        using var table = new OwnerTable();
        while (Console.ReadLine() is { Length: > 0 } line)
            Console.WriteLine(table.OwnerOf(int.Parse(line)));
    }
}
