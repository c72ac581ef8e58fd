// case: confinement-04-safe
// sdk: console
// expect: none
// why: each job sets its own dictionary into the AsyncLocal
namespace Logging.Contexts;

public static class LogScope
{
    private static readonly AsyncLocal<Dictionary<string, string>> _current = new();

    public static void Begin(string job)
    {
        _current.Value = new Dictionary<string, string>();
        _current.Value["job"] = job;
    }

    public static void Set(string key, string value) => _current.Value[key] = value;

    public static string Get(string key)
        => _current.Value.TryGetValue(key, out var value) ? value : "";
}

public static class Program
{
    private static async Task RunAsync(string job)
    {
        LogScope.Begin(job);
        await Task.Delay(10);
        LogScope.Set("step", "load");
        await Task.Delay(10);
        Console.WriteLine(LogScope.Get("job") + "/" + LogScope.Get("step"));
    }

    public static Task Main()
        => Task.WhenAll(Task.Run(() => RunAsync("a")), Task.Run(() => RunAsync("b")));
}
