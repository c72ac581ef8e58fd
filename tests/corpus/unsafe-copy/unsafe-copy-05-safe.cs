// case: unsafe-copy-05-safe
// sdk: console
// expect: none
// why: the thread that adds spans has been joined before the copy
using System.Collections.Concurrent;

namespace Trace.Segments;

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
        recorder.Join();
        Console.WriteLine(store.Export().Length);
    }
}
