// case: nested-07-race
// sdk: library
// expect: MAP006 Warehouse.Bins.StockLevels._aisles
// why: one method changes the inner map outside the lock of the outer map

namespace Warehouse.Bins;

public sealed class StockLevels
{
    private readonly object _sync = new();
    private readonly SortedDictionary<char, SortedDictionary<int, int>> _aisles = new();

    public void Put(char aisle, int bin, int amount)
    {
        lock (_sync)
        {
            Aisle(aisle)[bin] = amount;
        }
    }

    public void Clear(char aisle)
    {
        SortedDictionary<int, int> bins;
        lock (_sync)
        {
            bins = Aisle(aisle);
        }
        bins.Clear();
    }

    private SortedDictionary<int, int> Aisle(char aisle)
    {
        if (_aisles.TryGetValue(aisle, out var bins))
            return bins;
        return _aisles[aisle] = new SortedDictionary<int, int>();
    }
}
