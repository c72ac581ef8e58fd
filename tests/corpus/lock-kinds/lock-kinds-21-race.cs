// case: lock-kinds-21-race
// sdk: library
// expect: MAP001 Probe.Metrics.CounterSet._counts
// why: the spin lock may have timed out when the count is added

namespace Probe.Metrics;

using System.Collections.Concurrent;

public sealed class CounterSet
{
    private SpinLock _lock = new(false);
    private readonly Dictionary<string, long> _counts = new();
    private readonly ConcurrentQueue<(string, long)> _late = new();

    public void Add(string counter, long amount)
    {
        var lockTaken = false;
        try
        {
            _lock.TryEnter(10, ref lockTaken);
            
            _counts.TryGetValue(counter, out var current);
            _counts[counter] = current + amount;
        }
        finally
        {
            if (lockTaken) _lock.Exit();
        }
    }
}
