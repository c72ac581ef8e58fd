// case: publication-13-race
// sdk: console
// expect: MAP020|MAP003 Metrics.Buffering.Buffer._pending
// why: the full map is handed to a task, but the field still holds it, so later records change it under the task
namespace Metrics.Buffering;

public sealed class Buffer
{
    private readonly object _gate = new();
    private Dictionary<string, double> _pending = new();

    public void Record(string name, double value)
    {
        Dictionary<string, double>? full = null;
        lock (_gate)
        {
            _pending[name] = value;
            if (_pending.Count >= 50)
            {
                full = _pending;
            }
        }
        if (full != null)
            _ = FlushAsync(full);
    }

    private static async Task FlushAsync(Dictionary<string, double> values)
    {
        await using var file = new StreamWriter("metrics.txt", append: true);
        foreach (var (name, value) in values)
            await file.WriteLineAsync($"{name} {value}");
    }
}

public static class Program
{
    public static void Main()
    {
        var buffer = new Buffer();
        Parallel.For(0, 10_000, i => buffer.Record("m" + i % 200, i));
    }
}
