// case: roots-04-safe
// sdk: console
// expect: none
// why: the cancel handler only sets a flag, the main thread prints after its loop
namespace Load.Users;

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
        };

        var random = new Random();
        while (!_stop)
        {
            var code = "E" + random.Next(100);
            _errors[code] = _errors.GetValueOrDefault(code) + 1;
            Thread.Sleep(1);
        }
        Print();
    }

    private void Print()
    {
        foreach (var (code, count) in _errors)
            Console.WriteLine($"{code}: {count}");
    }

    public static void Main() => new LoadTest().Run();
}
