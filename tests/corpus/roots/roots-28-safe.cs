// case: roots-28-safe
// sdk: console
// expect: none
// why: the callback stops the timer first and arms it again when it is done
namespace Plant.Sensors.Paused;

public sealed class SensorPoll : IDisposable
{
    private readonly Dictionary<string, int> _failures = new();
    private readonly Timer _timer;
    private readonly string[] _addresses;

    public SensorPoll(string[] addresses)
    {
        _addresses = addresses;
        _timer = new Timer(_ => Poll(), null, Timeout.Infinite, Timeout.Infinite);
    }

    public void Start() => _timer.Change(0, 1000);

    private void Poll()
    {
        _timer.Change(Timeout.Infinite, Timeout.Infinite);
        foreach (var address in _addresses)
        {
            if (File.Exists(address)) continue;
            _failures.TryGetValue(address, out var times);
            _failures[address] = times + 1;
        }
        _timer.Change(1000, 1000);
    }

    public void Dispose() => _timer.Dispose();
}

internal static class Program
{
    private static void Main(string[] args)
    {
        using var poll = new SensorPoll(args);
        poll.Start();
        Console.ReadLine();
    }
}
