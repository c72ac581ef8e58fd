// case: lock-kinds-21-safe
// sdk: library
// expect: none
// why: the count is added only when the spin lock was taken, else it is kept for later

namespace Probe.Gauges;

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
            if (!lockTaken)
            {
                _late.Enqueue((counter, amount));
                return;
            }

            _counts.TryGetValue(counter, out var current);
            _counts[counter] = current + amount;
        }
        finally
        {
            if (lockTaken) _lock.Exit();
        }
    }
}
