// case: language-02-safe
// sdk: library
// expect: none
// why: the lookup takes the lock of the primary constructor's parameter

namespace Brewing.Kegs;

public sealed class KegStore(object gate, double capacity)
{
    private readonly Dictionary<string, double> _litres = new();

    public bool Fill(string keg, double litres)
    {
        if (litres > capacity)
            return false;
        lock (gate)
        {
            _litres[keg] = litres;
        }
        return true;
    }

    public double Level(string keg)
    {
        lock (gate)
        {
            return _litres.GetValueOrDefault(keg) / capacity;
        }
    }
}
