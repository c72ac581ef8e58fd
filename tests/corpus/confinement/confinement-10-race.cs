// case: confinement-10-race
// sdk: console
// expect: MAP020|MAP003 Upload.Batches.Uploader.Produce.batch
// why: the producer goes on to fill the dictionary that it handed to the consumer
using System.Collections.Concurrent;

namespace Upload.Batches;

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
                Console.WriteLine(batch.Count);
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
