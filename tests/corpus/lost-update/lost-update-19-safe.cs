// case: lost-update-19-safe
// sdk: library
// expect: none
// why: where the account is known its total is simply replaced, nothing that stood there is built upon
using System.Collections.Concurrent;

namespace Books.Balances;

public sealed class Ledger
{
    private readonly ConcurrentDictionary<int, decimal> _totals = new();

    public void Restate(int account, decimal total)
    {
        if (!_totals.TryAdd(account, total))
            _totals[account] = total;
    }

    public decimal Total(int account) => _totals.GetValueOrDefault(account);
}
