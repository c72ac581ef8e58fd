// case: lock-kinds-01-safe
// sdk: console
// expect: none
// why: the scope of the lock ends after the map was updated

namespace Signals.Bands;

public sealed class BandTable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, double> _gains = new();
    private long _updates;

    public void Adjust(int band, double delta)
    {
        using (_lock.EnterScope())
        {
            _updates++;
            _gains[band] = _gains.GetValueOrDefault(band) + delta;
        }
    }
}

public static class Program
{
    public static void Main()
    {
        var table = new BandTable();
        Parallel.For(0, 1000, i => table.Adjust(i % 31, 0.5));
    }
}
