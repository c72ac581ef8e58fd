// case: lock-kinds-24-safe
// sdk: library
// expect: none
// why: both methods lock the Lock as what it is

namespace Billing.Ledgers;

public sealed class BalanceSheet
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, decimal> _balances = new();

    public void Post(int account, decimal amount)
    {
        lock (_lock)
        {
            _balances[account] = _balances.GetValueOrDefault(account) + amount;
        }
    }

    public void Close(int account)
    {
        Lock gate = _lock;
        lock (gate)
        {
            _balances.Remove(account);
        }
    }
}
