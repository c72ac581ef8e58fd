// case: views-04-race
// sdk: library
// expect: MAP007 Sensors.Samples.SampleBuffer._samples
// why: the guarded map leaves its lock as an IEnumerable

namespace Sensors.Samples;

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
            return _samples;
        }
    }
}
