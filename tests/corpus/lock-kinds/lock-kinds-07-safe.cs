// case: lock-kinds-07-safe
// sdk: library
// expect: none
// why: the map is written only where TryEnter succeeded

namespace Elevator.Floors;

public sealed class CallBoard
{
    private readonly object _gate = new();
    private readonly Dictionary<int, DateTime> _pending = new();

    public bool Press(int floor)
    {
        var entered = Monitor.TryEnter(_gate, TimeSpan.FromMilliseconds(50));
        try
        {
            if (entered)
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
