// case: roots-28-race
// sdk: console
// expect: MAP001|MAP002 Plant.Sensors.SensorPoll._failures
// why: the period goes on while a callback runs, so a slow poll is overtaken by the next
namespace Plant.Sensors;

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

        foreach (var address in _addresses)
        {
            if (File.Exists(address)) continue;
            _failures.TryGetValue(address, out var times);
            _failures[address] = times + 1;
        }

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
