// case: lock-kinds-47-safe
// sdk: library
// expect: none
// why: the wait in the region gives the monitor up and takes it again before the map is read

namespace Rooms.Light;

public sealed class ClimateLog
{
    private readonly object _signal = new();
    private readonly Dictionary<string, double> _degrees = new();

    public void Report(string room, double degrees)
    {
        lock (_signal)
        {
            _degrees[room] = degrees;
            Monitor.PulseAll(_signal);
        }
    }

    public double WaitFor(string room)
    {
        lock (_signal)
        {
            while (!_degrees.ContainsKey(room))
            {
                Monitor.Wait(_signal);
            }
            return _degrees[room];
        }
    }
}
