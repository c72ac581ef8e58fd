// case: guards-interproc-07-safe
// sdk: console
// expect: none
// why: the constructor's unlocked writes precede the start of its thread

namespace Ballast.Valves;

public sealed class TankControl
{
    private readonly object _sync = new();
    private readonly Dictionary<string, double> _levels = new();
    private readonly Thread _sampler;

    public TankControl(IEnumerable<string> tanks)
    {
        _sampler = new Thread(Sample) { IsBackground = true };
        foreach (var tank in tanks)
            _levels[tank] = 0;
        _sampler.Start();
    }

    public double Level(string tank)
    {
        lock (_sync)
        {
            return _levels.TryGetValue(tank, out var level) ? level : double.NaN;
        }
    }

    private void Sample()
    {
        for (var i = 0; i < 1000; i++)
        {
            lock (_sync)
            {
                _levels["fore"] = i * 0.01;
            }
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var control = new TankControl(new[] { "fore", "aft", "port" });
        Console.WriteLine(control.Level("fore"));
    }
}
