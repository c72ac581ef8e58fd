// case: spawn-kinds-08-safe
// sdk: console
// expect: none
// why: the timer callback removes leases under the lock that the grants hold

namespace Router.Routes;

public sealed class LeaseTable : IDisposable
{
    private readonly object _gate = new();
    private readonly Dictionary<string, DateTime> _expiry = new();
    private readonly Timer _sweeper;
    private readonly string[] _pool = { "10.1.0.10", "10.1.0.11", "10.1.0.12" };

    public LeaseTable()
    {
        _sweeper = new Timer(_ => Sweep(), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    public void Grant(string address, TimeSpan duration)
    {
        lock (_gate)
        {
            _expiry[address] = DateTime.UtcNow + duration;
        }
    }

    private void Sweep()
    {
        var now = DateTime.UtcNow;
        foreach (var address in _pool)
        {
            lock (_gate)
            {
                if (_expiry.TryGetValue(address, out var until) && until < now)
                    _expiry.Remove(address);
            }
        }
    }

    public void Dispose() => _sweeper.Dispose();
}

public static class Program
{
    public static void Main()
    {
        using var leases = new LeaseTable();
        for (var i = 0; i < 30; i++)
        {
            leases.Grant("10.1.0.1" + i % 3, TimeSpan.FromSeconds(2));
            Thread.Sleep(200);
        }
    }
}
