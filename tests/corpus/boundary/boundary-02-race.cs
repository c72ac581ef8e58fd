// case: boundary-02-race
// sdk: console
// expect: none
// why: the dictionary goes through dynamic before any thread starts, which is a note (MAP040) at most
namespace Script.Globals;

public sealed class ScriptHost
{
    private readonly Dictionary<string, object> _globals = new();

    public void Bind(string name, object value)
    {
        dynamic globals = _globals;
        globals[name] = value;
    }

    public void Run(int workers)
    {
        Parallel.For(0, workers, i =>
        {
            if (_globals.TryGetValue("rate", out var rate))
                Console.WriteLine($"{i}: {rate}");
        });
    }
}

public static class Program
{
    public static void Main()
    {
        var host = new ScriptHost();
        host.Bind("rate", 0.25);
        host.Bind("name", "batch");
        host.Run(4);
    }
}
