// case: nested-07-safe
// sdk: library
// expect: none
// why: both methods change the inner map inside the lock of the outer map

namespace Warehouse.Aisles;

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
        lock (_sync)
        {
            var bins = Aisle(aisle);
            bins.Clear();
        }
    }

    private SortedDictionary<int, int> Aisle(char aisle)
    {
        if (_aisles.TryGetValue(aisle, out var bins))
            return bins;
        return _aisles[aisle] = new SortedDictionary<int, int>();
    }
}
