// case: spawn-order-09-safe
// sdk: console
// expect: none
// why: each worker counts into its own dictionary; main merges after joining all
using System.Collections.Concurrent;
namespace LogTool;

internal sealed record Entry(string Level, string Message);

internal sealed class Worker
{
    private readonly BlockingCollection<Entry> _queue;
    private readonly Dictionary<string, int> _counts = new();
    private Thread? _thread;

    public Worker(BlockingCollection<Entry> queue) => _queue = queue;

    public void Start(int index)
    {
        _thread = new Thread(Loop) { IsBackground = true, Name = "worker-" + index };
        _thread.Start();
    }

    public void Join() => _thread!.Join();

    public IReadOnlyDictionary<string, int> Counts => _counts;

    private void Loop()
    {
        foreach (var entry in _queue.GetConsumingEnumerable())
        {
            _counts.TryGetValue(entry.Level, out var n);
            _counts[entry.Level] = n + 1;
        }
    }
}

internal static class Program
{
    private static void Main(string[] args)
    {
        var queue = new BlockingCollection<Entry>(boundedCapacity: 256);
        var workers = new List<Worker>();
        for (var i = 0; i < 4; i++)
        {
            var worker = new Worker(queue);
            worker.Start(i);
            workers.Add(worker);
        }
        foreach (var path in args)
        {
            foreach (var line in File.ReadLines(path)) queue.Add(Parse(line));
        }
        queue.CompleteAdding();
        foreach (var worker in workers) worker.Join();
        var totals = new SortedDictionary<string, int>();
        foreach (var worker in workers)
        {
            foreach (var (level, count) in worker.Counts)
            {
                totals.TryGetValue(level, out var sum);
                totals[level] = sum + count;
            }
        }
        foreach (var pair in totals) Console.WriteLine(pair.Key + ": " + pair.Value);
    }

    private static Entry Parse(string line)
    {
        var space = line.IndexOf(' ');
        return space < 0 ? new Entry("?", line) : new Entry(line[..space], line[(space + 1)..]);
    }
}
