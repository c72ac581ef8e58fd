// case: views-06-race
// sdk: library
// expect: MAP007 Harbor.Berths.CraneBoard._loads
// why: the lazy query over the map leaves the lock unevaluated

namespace Harbor.Berths;

public sealed class CraneBoard
{
    private readonly object _sync = new();
    private readonly Dictionary<string, double> _loads = new();

    public void Lift(string crane, double tons)
    {
        lock (_sync)
        {
            _loads[crane] = tons;
        }
    }

    public IEnumerable<string> Overloaded(double limit)
    {
        lock (_sync)
        {
            return _loads.Where(load => load.Value > limit).Select(load => load.Key);
        }
    }
}
