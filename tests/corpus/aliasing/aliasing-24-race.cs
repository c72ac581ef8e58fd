// case: aliasing-24-race
// sdk: console
// expect: MAP001 Imports.Batches.BatchStartedEventArgs.Columns
// why: every handler of the event is given the same map in its arguments, and one hands it to a task

namespace Imports.Batches;

public sealed class BatchStartedEventArgs : EventArgs
{
    public Dictionary<string, int> Columns { get; } = new();
}

public sealed class Importer
{
    public event EventHandler<BatchStartedEventArgs>? Started;

    public int Begin()
    {
        var args = new BatchStartedEventArgs();
        Started?.Invoke(this, args);
        args.Columns["id"] = 0;
        return args.Columns.Count;
    }
}

public static class Program
{
    public static void Main()
    {
        var importer = new Importer();
        importer.Started += (_, e) => Task.Run(() =>
        {
            foreach (var name in new[] { "name", "price" })
                e.Columns[name] = e.Columns.Count;
        });
        Console.WriteLine(importer.Begin());
    }
}
