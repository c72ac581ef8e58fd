// case: roots-06-race
// sdk: console
// expect: MAP001 Download.Parts.PartTable._parts
// why: the registered callback runs on the timer thread of the source and clears while the main thread adds
namespace Download.Parts;

public sealed class PartTable
{
    private readonly Lock _sync = new();
    private readonly Dictionary<int, string> _parts = new();

    public void Add(int number, string path)
    {
        _parts[number] = path;
    }

    public void Drop()
    {
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
