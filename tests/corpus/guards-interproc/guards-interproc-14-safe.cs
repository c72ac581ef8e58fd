// case: guards-interproc-14-safe
// sdk: library
// expect: none
// why: the query that is made in the region is run there

namespace Weather.Buoys;

public sealed class StationLog
{
    private readonly object _sync = new();
    private readonly Dictionary<string, double> _readings = new();

    public void Record(string station, double value)
    {
        lock (_sync) _readings[station] = value;
    }

    public string Hottest(double limit)
    {
        IEnumerable<string> hot;
        lock (_sync)
        {
            hot = (from reading in _readings
                   where reading.Value > limit
                   orderby reading.Value descending
                   select reading.Key).ToList();
        }
        return string.Join(", ", hot);
    }
}
