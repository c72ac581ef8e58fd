// case: interproc-03-safe
// sdk: console
// expect: none
// why: the stored delegate that both workers call writes the map under a lock

namespace Jobs.Reports;

public sealed class Worker
{
    private readonly Action<string, int> _report;
    private readonly string _name;

    public Worker(string name, Action<string, int> report)
    {
        _name = name;
        _report = report;
    }

    public void Run()
    {
        for (var percent = 0; percent <= 100; percent += 10)
            _report(_name, percent);
    }
}

public sealed class ProgressBoard
{
    private readonly Dictionary<string, int> _percent = new();
    private readonly object _gate = new();

    public void Update(string job, int percent)
    {
        lock (_gate)
        {
            _percent[job] = percent;
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var board = new ProgressBoard();
        var zip = new Thread(new Worker("zip", board.Update).Run);
        var upload = new Thread(new Worker("upload", board.Update).Run);
        zip.Start();
        upload.Start();
        zip.Join();
        upload.Join();
    }
}
