// case: lock-kinds-24-race
// sdk: library
// expect: MAP004 Billing.Accounts.BalanceSheet._balances
// why: one method locks the Lock as an object, which takes its monitor instead

namespace Billing.Accounts;

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
        object gate = _lock;
        lock (gate)
        {
            _balances.Remove(account);
        }
    }
}
