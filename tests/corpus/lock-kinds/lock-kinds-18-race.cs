// case: lock-kinds-18-race
// sdk: console
// expect: MAP030|MAP001 Spooler.Jobs.JobSpool._pending
// why: every call makes a mutex of its own, so nobody waits for anybody

namespace Spooler.Jobs;

public static class JobSpool
{
    private static readonly Dictionary<Guid, string> _pending = new();

    public static void Enqueue(string document)
    {
        using var mutex = new Mutex(false);
        mutex.WaitOne();
        try
        {
            _pending.Add(Guid.NewGuid(), document);
        }
        finally
        {
            mutex.ReleaseMutex();
        }
    }
}

public static class Program
{
    public static void Main(string[] args)
    {
        var feeders = new List<Thread>();
        foreach (var folder in args)
        {
            var feeder = new Thread(() =>
            {
                foreach (var file in Directory.EnumerateFiles(folder))
                {
                    JobSpool.Enqueue(file);
                }
            });
            feeder.Start();
            feeders.Add(feeder);
        }
        feeders.ForEach(feeder => feeder.Join());
    }
}
