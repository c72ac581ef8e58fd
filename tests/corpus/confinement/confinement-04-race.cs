// case: confinement-04-race
// sdk: console
// expect: MAP001|MAP002 Logging.Scopes.LogScope._current
// why: the static field is replaced and filled by all jobs at once, so they write each other's dictionary
namespace Logging.Scopes;

public static class LogScope
{
    private static readonly Dictionary<string, string> _current = new();

    public static void Begin(string job)
    {
        _current.Clear();
        _current["job"] = job;
    }

    public static void Set(string key, string value) => _current[key] = value;

    public static string Get(string key)
        => _current.TryGetValue(key, out var value) ? value : "";
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
