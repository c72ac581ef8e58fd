// case: views-06-safe
// sdk: library
// expect: none
// why: the query is evaluated to an array inside the lock

namespace Harbor.Cranes;

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
            return _loads.Where(load => load.Value > limit).Select(load => load.Key).ToArray();
        }
    }
}
