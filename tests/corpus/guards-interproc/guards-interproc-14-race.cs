// case: guards-interproc-14-race
// sdk: library
// expect: MAP007|MAP003 Weather.Stations.StationLog._readings
// why: the query that is made in the region is walked after it

namespace Weather.Stations;

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
                   select reading.Key);
        }
        return string.Join(", ", hot);
    }
}
