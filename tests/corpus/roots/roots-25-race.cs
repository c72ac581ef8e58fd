// case: roots-25-race
// sdk: console
// expect: MAP002|MAP003 Import.Rows.ImportRun._errors
// why: progress is shown on the context of the caller while the worker goes on to write
using System.ComponentModel;

namespace Import.Rows;

public sealed class ImportRun
{
    private readonly Dictionary<int, string> _errors = new();
    private readonly BackgroundWorker _worker = new() { WorkerReportsProgress = true };

    public ImportRun()
    {
        _worker.DoWork += Load;
        _worker.ProgressChanged += (_, _) => Show();
    }

    public void Start(string file) => _worker.RunWorkerAsync(file);

    private void Load(object? sender, DoWorkEventArgs e)
    {
        var number = 0;
        foreach (var line in File.ReadLines((string)e.Argument!))
        {
            number++;
            if (line.Split(';').Length != 7) _errors[number] = line;
            if (number % 100 == 0) _worker.ReportProgress(number);
        }
    }

    private void Show()
    {
        foreach (var (number, line) in _errors) Console.WriteLine($"{number}: {line}");
    }
}

internal static class Program
{
    private static void Main(string[] args)
    {
        var run = new ImportRun();
        run.Start(args[0]);
        Console.ReadLine();
    }
}
