// case: lock-kinds-18-safe
// sdk: console
// expect: none
// why: every call opens the mutex of one name, which is one lock for all

namespace Spooler.Tickets;

public static class JobSpool
{
    private static readonly Dictionary<Guid, string> _pending = new();

    public static void Enqueue(string document)
    {
        using var mutex = new Mutex(false, @"Global\Spooler.Tickets");
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
