// case: aliasing-19-safe
// sdk: library
// expect: none
// why: Interlocked.Exchange takes the map out of the field for good, and writers never keep it beyond the lock

namespace Sampling.Gauges;

public sealed class Sampler
{
    private readonly object _gate = new();
    private Dictionary<int, int> _active = new();

    public void Hit(int code)
    {
        lock (_gate)
        {
            _active[code] = _active.GetValueOrDefault(code) + 1;
        }
    }

    public int Collect()
    {
        Dictionary<int, int> batch;
        lock (_gate)
        {
            batch = Interlocked.Exchange(ref _active, new Dictionary<int, int>());
        }
        var sum = 0;
        foreach (var count in batch.Values)
            sum += count;
        batch.Clear();
        return sum;
    }
}
