// case: aliasing-12-race
// sdk: console
// expect: MAP003|MAP007 Analytics.Events.EventBuffer._pending
// why: the buffer is read out under the lock but not replaced, so it is enumerated beside its writers

namespace Analytics.Events;

public sealed class EventBuffer
{
    private readonly object _gate = new();
    private Dictionary<string, int> _pending = new();
    private int _flushes;

    public void Count(string name)
    {
        lock (_gate)
        {
            _pending[name] = _pending.GetValueOrDefault(name) + 1;
        }
    }

    public void Flush(TextWriter output)
    {
        Dictionary<string, int> batch;
        lock (_gate)
        {
            batch = _pending;
            _flushes++;
        }
        foreach (var (name, count) in batch)
            output.WriteLine($"{name} {count}");
    }
}

public static class Program
{
    public static void Main()
    {
        var buffer = new EventBuffer();
        var source = new Thread(() => { for (var i = 0; i < 10_000; i++) buffer.Count("click" + i % 3); });
        source.Start();
        for (var i = 0; i < 5; i++)
            buffer.Flush(Console.Out);
        source.Join();
    }
}
