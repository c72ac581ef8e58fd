// case: lock-kinds-47-race
// sdk: library
// expect: MAP001|MAP002|MAP003 Rooms.Climate.ClimateLog._degrees
// why: the wait in the region gives the monitor up and the map is read after a plain sleep outside

namespace Rooms.Climate;

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
        while (!_degrees.ContainsKey(room))
        {
            Thread.Sleep(10);
        }
        lock (_signal)
        {
            return _degrees[room];
        }
    }
}
