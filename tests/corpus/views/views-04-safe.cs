// case: views-04-safe
// sdk: library
// expect: none
// why: a list of its entries leaves the lock as an IEnumerable

namespace Sensors.Series;

public sealed class SampleBuffer
{
    private readonly object _gate = new();
    private readonly SortedDictionary<long, double> _samples = new();

    public void Append(long ticks, double value)
    {
        lock (_gate)
        {
            _samples[ticks] = value;
            if (_samples.Count > 10_000)
                _samples.Clear();
        }
    }

    public IEnumerable<KeyValuePair<long, double>> Entries()
    {
        lock (_gate)
        {
            return _samples.ToList();
        }
    }
}
