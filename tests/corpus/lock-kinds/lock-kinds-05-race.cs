// case: lock-kinds-05-race
// sdk: library
// expect: MAP005 Catalog.Prices.DiscountTable._percent
// why: the setter writes while it holds the read lock

namespace Catalog.Prices;

public sealed class DiscountTable
{
    private readonly ReaderWriterLockSlim _rw = new();
    private readonly Dictionary<string, int> _percent = new();

    public int Percent(string customer)
    {
        _rw.EnterReadLock();
        try
        {
            return _percent.TryGetValue(customer, out var percent) ? percent : 0;
        }
        finally
        {
            _rw.ExitReadLock();
        }
    }

    public void Grant(string customer, int percent)
    {
        _rw.EnterReadLock();
        try
        {
            _percent[customer] = percent;
        }
        finally
        {
            _rw.ExitReadLock();
        }
    }
}
