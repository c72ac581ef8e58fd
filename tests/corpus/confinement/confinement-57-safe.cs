// case: confinement-57-safe
// sdk: console
// expect: none
// why: each worker starts the thread that works on its own map

namespace Mill.Threads.Own;

public sealed class Worker
{
    private readonly Thread _thread;

    public Worker() => _thread = new Thread(Work);

    public Dictionary<int, string> Done { get; set; } = new();

    public void Start() => _thread.Start();

    public void Join() => _thread.Join();

    private void Work()
    {
        for (var i = 0; i < 100; i++)
            Done[i] = "done";
    }
}

public static class Program
{
    public static void Main()
    {
        var workers = new List<Worker>();
        for (var i = 0; i < 4; i++)
            workers.Add(new Worker());
        Console.WriteLine(workers.Count);
        foreach (var worker in workers)
            worker.Start();
        foreach (var worker in workers)
            worker.Join();
    }
}
