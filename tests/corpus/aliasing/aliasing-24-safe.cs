// case: aliasing-24-safe
// sdk: console
// expect: none
// why: the handler fills the map of its arguments itself, before the importer goes on

namespace Imports.Files;

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
        importer.Started += (_, e) =>
        {
            foreach (var name in new[] { "name", "price" })
                e.Columns[name] = e.Columns.Count;
        };
        Console.WriteLine(importer.Begin());
    }
}
