// case: guards-interproc-07-race
// sdk: console
// expect: MAP001 Ballast.Tanks.TankControl._levels
// why: the constructor starts its thread before its unlocked writes

namespace Ballast.Tanks;

public sealed class TankControl
{
    private readonly object _sync = new();
    private readonly Dictionary<string, double> _levels = new();
    private readonly Thread _sampler;

    public TankControl(IEnumerable<string> tanks)
    {
        _sampler = new Thread(Sample) { IsBackground = true };
        _sampler.Start();
        foreach (var tank in tanks)
            _levels[tank] = 0;
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
