// case: roots-21-safe
// sdk: console
// expect: none
// why: both sides take the lock of the index
namespace Crash.Reports.Guarded;

public static class FailureIndex
{
    private static readonly SortedDictionary<string, int> _byType = new();

    public static void Hook() =>
        TaskScheduler.UnobservedTaskException += (_, e) =>
        {
            foreach (var inner in e.Exception.InnerExceptions) Count(inner);
            e.SetObserved();
        };

    public static void Count(Exception error)
    {
        var name = error.GetType().Name;
        lock (_byType)
        {
        _byType.TryGetValue(name, out var seen);
        _byType[name] = seen + 1;
        }
    }
}

internal static class Program
{
    private static void Main()
    {
        FailureIndex.Hook();
        while (Console.ReadLine() is { } path)
        {
            try
            {
                Console.WriteLine(File.ReadAllText(path).Length);
            }
            catch (IOException error)
            {
                FailureIndex.Count(error);
            }
        }
    }
}
