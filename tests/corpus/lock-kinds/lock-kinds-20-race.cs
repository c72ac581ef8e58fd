// case: lock-kinds-20-race
// sdk: library
// expect: MAP030 Sensors.Hub.ReadingBuffer._latest
// why: the spin lock is a struct in a readonly field, so every call locks a copy

namespace Sensors.Hub;

public sealed class ReadingBuffer
{
    private readonly SpinLock _spin = new(enableThreadOwnerTracking: false);
    private readonly Dictionary<ushort, double> _latest = new();

    public void Store(ushort channel, double value)
    {
        bool taken = false;
        try
        {
            _spin.Enter(ref taken);
            _latest[channel] = value;
        }
        finally
        {
            if (taken)
            {
                _spin.Exit(useMemoryBarrier: false);
            }
        }
    }

    public double Latest(ushort channel)
    {
        bool taken = false;
        try
        {
            _spin.Enter(ref taken);
            return _latest.GetValueOrDefault(channel, double.NaN);
        }
        finally
        {
            if (taken)
            {
                _spin.Exit(useMemoryBarrier: false);
            }
        }
    }
}
