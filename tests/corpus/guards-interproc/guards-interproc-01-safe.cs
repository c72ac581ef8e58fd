// case: guards-interproc-01-safe
// sdk: library
// expect: none
// why: the helper that the locked region calls leaves the lock alone

namespace Pumps.Flow;

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
        Console.Error.WriteLine($"pump {pump}: alarm {_alarms}");
    }
}
