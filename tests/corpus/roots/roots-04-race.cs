// case: roots-04-race
// sdk: console
// expect: MAP003 Load.Clients.LoadTest._errors
// why: the cancel handler runs on its own thread and enumerates while the main thread writes
namespace Load.Clients;

public sealed class LoadTest
{
    private readonly Dictionary<string, int> _errors = new();
    private volatile bool _stop;

    public void Run()
    {
        Console.CancelKeyPress += (_, e) =>
        {
            e.Cancel = true;
            _stop = true;
            Print();
        };

        var random = new Random();
        while (!_stop)
        {
            var code = "E" + random.Next(100);
            _errors[code] = _errors.GetValueOrDefault(code) + 1;
            Thread.Sleep(1);
        }
    }

    private void Print()
    {
        foreach (var (code, count) in _errors)
            Console.WriteLine($"{code}: {count}");
    }

    public static void Main() => new LoadTest().Run();
}
