// case: roots-07-race
// sdk: console
// expect: MAP003 Crash.Breadcrumbs.Breadcrumbs.Trail
// why: the unhandled-exception handler runs on the thread that throws and enumerates while other threads write
namespace Crash.Breadcrumbs;

public static class Breadcrumbs
{
    private static readonly object Gate = new();
    private static readonly Dictionary<int, string> Trail = new();

    public static void Install()
    {
        AppDomain.CurrentDomain.UnhandledException += (_, _) => Dump();
    }

    public static void Leave(string crumb)
    {
        lock (Gate)
            Trail[Environment.CurrentManagedThreadId] = crumb;
    }

    private static void Dump()
    {
        foreach (var entry in Trail)
            Console.Error.WriteLine($"thread {entry.Key}: {entry.Value}");
    }
}

public static class Program
{
    public static void Main()
    {
        Breadcrumbs.Install();
        for (var i = 0; i < 3; i++)
        {
            var id = i;
            new Thread(() => Work(id)).Start();
        }
    }

    private static void Work(int id)
    {
        for (var n = 0; n < 1000; n++)
            Breadcrumbs.Leave($"worker {id} item {n}");
        if (id == 2)
            throw new InvalidOperationException("worker 2");
    }
}
