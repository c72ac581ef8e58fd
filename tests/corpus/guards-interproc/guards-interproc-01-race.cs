// case: guards-interproc-01-race
// sdk: library
// expect: MAP001 Pumps.Pressure.PumpMonitor._bars
// why: the helper that the locked region calls leaves the lock, so the write after it is unguarded

namespace Pumps.Pressure;

public sealed class PumpMonitor
{
    private readonly object _gate = new();
    private readonly Dictionary<int, double> _bars = new();
    private int _alarms;

    public void Report(int pump, double bar)
    {
        Monitor.Enter(_gate);
        if (bar > 9)
            RaiseAlarm(pump);
        _bars[pump] = bar;
        if (Monitor.IsEntered(_gate))
            Monitor.Exit(_gate);
    }

    public void Remove(int pump)
    {
        lock (_gate)
        {
            _bars.Remove(pump);
        }
    }

    private void RaiseAlarm(int pump)
    {
        _alarms++;
        Monitor.Exit(_gate);
        Console.Error.WriteLine($"pump {pump}: alarm {_alarms}");
    }
}
