// case: lock-kinds-05-safe
// sdk: library
// expect: none
// why: the setter writes while it holds the write lock

namespace Catalog.Discounts;

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
        _rw.EnterWriteLock();
        try
        {
            _percent[customer] = percent;
        }
        finally
        {
            _rw.ExitWriteLock();
        }
    }
}
