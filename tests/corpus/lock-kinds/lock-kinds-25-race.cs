// case: lock-kinds-25-race
// sdk: library
// expect: MAP001 Dispatch.Board.RideBoard._rides
// why: where the lock is busy the ride is removed all the same

namespace Dispatch.Board;

public class RideBoard
{
    private readonly System.Threading.Lock _gate = new();
    private readonly Dictionary<long, string> _rides = [];
    private int _deferred;

    public void Assign(long ride, string driver)
    {
        _gate.Enter();
        try
        {
            _rides.Add(ride, driver);
        }
        finally
        {
            _gate.Exit();
        }
    }

    public void Cancel(long ride)
    {
        if (_gate.TryEnter(TimeSpan.FromMilliseconds(20)))
        {
            try
            {
                _rides.Remove(ride);
                return;
            }
            finally
            {
                _gate.Exit();
            }
        }
        Interlocked.Increment(ref _deferred);
        _rides.Remove(ride);
    }
}
