// case: roots-02-race
// sdk: console
// expect: MAP001|MAP002 Lease.Renewal.LeaseKeeper._misses
// why: the timer has a period, so a slow callback is overtaken by the next
namespace Lease.Renewal;

public sealed class LeaseKeeper : IDisposable
{
    private readonly string[] _nodes;
    private readonly Dictionary<string, int> _misses = new();
    private readonly Timer _timer;

    public LeaseKeeper(string[] nodes)
    {
        _nodes = nodes;
        _timer = new Timer(Renew);
        _timer.Change(1000, 1000);
    }

    private void Renew(object state)
    {
        foreach (var node in _nodes)
        {
            if (File.Exists(Path.Combine("leases", node)))
            {
                _misses.Remove(node);
                continue;
            }
            _misses.TryGetValue(node, out var misses);
            _misses[node] = misses + 1;
        }
    }

    public void Dispose() => _timer.Dispose();

    public static void Main(string[] args)
    {
        using var keeper = new LeaseKeeper(args);
        Console.ReadKey();
    }
}
