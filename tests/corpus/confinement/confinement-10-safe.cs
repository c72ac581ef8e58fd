// case: confinement-10-safe
// sdk: console
// expect: none
// why: the producer hands over the full dictionary and starts a new one
using System.Collections.Concurrent;

namespace Upload.Bundles;

public sealed class Uploader
{
    private readonly BlockingCollection<Dictionary<string, long>> _queue = new();

    public void Produce(IEnumerable<FileInfo> files)
    {
        var batch = new Dictionary<string, long>();
        foreach (var file in files)
        {
            batch[file.FullName] = file.Length;
            if (batch.Count % 100 == 0)
            {
                _queue.Add(batch);
                batch = new Dictionary<string, long>();
            }
        }
        _queue.CompleteAdding();
    }

    public void Consume()
    {
        foreach (var batch in _queue.GetConsumingEnumerable())
        {
            long size = 0;
            foreach (var entry in batch)
                size += entry.Value;
            Console.WriteLine($"{size} bytes");
        }
    }

    public static void Main(string[] args)
    {
        var uploader = new Uploader();
        var consumer = Task.Run(uploader.Consume);
        uploader.Produce(new DirectoryInfo(args[0]).EnumerateFiles());
        consumer.Wait();
    }
}
