// case: lock-kinds-07-race
// sdk: library
// expect: MAP001 Elevator.Calls.CallBoard._pending
// why: the map is written although TryEnter may have timed out

namespace Elevator.Calls;

public sealed class CallBoard
{
    private readonly object _gate = new();
    private readonly Dictionary<int, DateTime> _pending = new();

    public bool Press(int floor)
    {
        var entered = Monitor.TryEnter(_gate, TimeSpan.FromMilliseconds(50));
        try
        {
            _pending[floor] = DateTime.UtcNow;
            return entered;
        }
        finally
        {
            if (entered)
                Monitor.Exit(_gate);
        }
    }

    public void Serve(int floor)
    {
        lock (_gate)
        {
            _pending.Remove(floor);
        }
    }
}
