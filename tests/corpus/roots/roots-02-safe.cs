// case: roots-02-safe
// sdk: console
// expect: none
// why: the timer is one-shot and armed again at the end of the callback
namespace Lease.Extension;

public sealed class LeaseKeeper : IDisposable
{
    private readonly string[] _nodes;
    private readonly Dictionary<string, int> _misses = new();
    private readonly Timer _timer;

    public LeaseKeeper(string[] nodes)
    {
        _nodes = nodes;
        _timer = new Timer(Renew);
        _timer.Change(1000, Timeout.Infinite);
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
        _timer.Change(1000, Timeout.Infinite);
    }

    public void Dispose() => _timer.Dispose();

    public static void Main(string[] args)
    {
        using var keeper = new LeaseKeeper(args);
        Console.ReadKey();
    }
}
