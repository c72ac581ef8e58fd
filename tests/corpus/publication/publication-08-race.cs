// case: publication-08-race
// sdk: console
// expect: MAP020 Cluster.Leaders.OwnerTable._owners
// why: the timer callback sets the dictionary into the field before it has removed the dead nodes
namespace Cluster.Leaders;

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

        _owners = owners;
        for (var shard = 0; shard < 16; shard++)
        {
            if (!File.Exists(owners[shard] + ".alive"))
                owners.Remove(shard);
        }
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
