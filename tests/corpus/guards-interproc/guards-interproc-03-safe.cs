// case: guards-interproc-03-safe
// sdk: library
// expect: none
// why: the callback that spends points runs inside the lock

namespace Wallets.Vouchers;

internal sealed class Gatekeeper
{
    private readonly object _lock = new();
    private int _entered;

    internal T Run<T>(Func<T> body)
    {
        lock (_lock)
        {
            _entered++;
            return body();
        }
    }
}

public sealed class Wallet
{
    private readonly Gatekeeper _keeper = new();
    private readonly Dictionary<string, int> _points = new();

    public void Earn(string shop, int points)
    {
        _keeper.Run(() => _points[shop] = _points.GetValueOrDefault(shop) + points);
    }

    public bool Spend(string shop, int points)
    {
        return _keeper.Run(() =>
        {
            if (_points.GetValueOrDefault(shop) < points)
                return false;
            _points[shop] -= points;
            return true;
        });
    }
}
