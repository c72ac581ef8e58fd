// case: aliasing-19-race
// sdk: library
// expect: MAP001|MAP002|MAP003|MAP020 Sampling.Counters.Sampler._active
// expect: MAP001|MAP002|MAP003|MAP020 Sampling.Counters.Sampler._spare
// why: the map that was swapped out is kept in a second field, where the next swap hands it to the writers again while it is read

namespace Sampling.Counters;

public sealed class Sampler
{
    private readonly object _gate = new();
    private Dictionary<int, int> _active = new();
    private Dictionary<int, int> _spare = new();

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
            batch = _active;
            _active = _spare;
            _spare = batch;
        }
        var sum = 0;
        foreach (var count in batch.Values)
            sum += count;
        batch.Clear();
        return sum;
    }
}
