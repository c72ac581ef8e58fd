// case: lost-update-19-race
// sdk: library
// expect: MAP011 Books.Totals.Ledger._totals
// why: where the account is known its total is read, added to and set, so a booking in between is lost
using System.Collections.Concurrent;

namespace Books.Totals;

public sealed class Ledger
{
    private readonly ConcurrentDictionary<int, decimal> _totals = new();

    public void Book(int account, decimal amount)
    {
        if (!_totals.TryAdd(account, amount))
            _totals[account] += amount;
    }

    public decimal Total(int account) => _totals.GetValueOrDefault(account);
}
