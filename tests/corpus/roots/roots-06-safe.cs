// case: roots-06-safe
// sdk: console
// expect: none
// why: the callback and the main thread hold the same lock
namespace Download.Chunks;

public sealed class PartTable
{
    private readonly Lock _sync = new();
    private readonly Dictionary<int, string> _parts = new();

    public void Add(int number, string path)
    {
        lock (_sync)
            _parts[number] = path;
    }

    public void Drop()
    {
        lock (_sync)
            _parts.Clear();
    }
}

public static class Program
{
    public static void Main()
    {
        var parts = new PartTable();
        using var cancel = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        using var registration = cancel.Token.Register(parts.Drop);

        for (var i = 0; i < 10_000; i++)
        {
            if (cancel.IsCancellationRequested)
                break;
            parts.Add(i, $"/tmp/part-{i}");
            Thread.Sleep(1);
        }
    }
}
