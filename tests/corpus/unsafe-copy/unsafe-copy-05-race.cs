// case: unsafe-copy-05-race
// sdk: console
// expect: MAP014 Trace.Spans.SpanStore._spans
// why: the copy through Enumerable.ToArray runs while the other thread still adds spans
using System.Collections.Concurrent;

namespace Trace.Spans;

public sealed class SpanStore
{
    private readonly ConcurrentDictionary<long, string> _spans = new();

    public void Record(int count)
    {
        for (var i = 0; i < count; i++)
            _spans.TryAdd(i, "span " + i);
    }

    public KeyValuePair<long, string>[] Export()
    {
        IEnumerable<KeyValuePair<long, string>> spans = _spans;
        return spans.ToArray();
    }
}

public static class Program
{
    public static void Main()
    {
        var store = new SpanStore();
        var recorder = new Thread(() => store.Record(10_000));
        recorder.Start();
        Console.WriteLine(store.Export().Length);
        recorder.Join();
    }
}
