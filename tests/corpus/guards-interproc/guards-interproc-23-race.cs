// case: guards-interproc-23-race
// sdk: console
// expect: MAP003|MAP001|MAP002 Leases.Keeper.LeaseKeeper._leases
// why: the timer drops leases without the lock where it finds it busy

namespace Leases.Keeper;

internal sealed class LeaseKeeper : IDisposable
{
    private readonly object _gate = new();
    private readonly Dictionary<string, DateTime> _leases = new();
    private readonly Timer _sweeper;

    internal LeaseKeeper()
    {
        _sweeper = new Timer(Sweep, null, 1000, 1000);
    }

    internal void Renew(string client)
    {
        lock (_gate) _leases[client] = DateTime.UtcNow.AddMinutes(1);
    }

    private void Sweep(object? state)
    {
        if (!Monitor.TryEnter(_gate))
        {
            Drop();
            return;
        }
        try
        {
            Drop();
        }
        finally
        {
            Monitor.Exit(_gate);
        }
    }

    private void Drop()
    {
        var now = DateTime.UtcNow;
        foreach (var client in _leases.Where(l => l.Value < now).Select(l => l.Key).ToList())
        {
            _leases.Remove(client);
        }
    }

    public void Dispose() => _sweeper.Dispose();
}

internal static class Program
{
    private static void Main()
    {
        using var keeper = new LeaseKeeper();
        while (Console.ReadLine() is { } client)
        {
            keeper.Renew(client);
        }
    }
}
