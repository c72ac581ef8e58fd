// case: language-02-race
// sdk: library
// expect: MAP002 Brewing.Tanks.KegStore._litres
// why: the lookup does not take the lock of the primary constructor's parameter

namespace Brewing.Tanks;

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
        return _litres.GetValueOrDefault(keg) / capacity;
    }
}
