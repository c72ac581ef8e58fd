// case: lock-kinds-30-safe
// sdk: library
// expect: none
// why: the removal takes the spin flag that the update takes

namespace Grid.Heat;

public sealed class NodeLoads
{
    private int _busy;
    private readonly Dictionary<int, float> _loads = new();

    public void Update(int node, float load)
    {
        Acquire();
        try { _loads[node] = load; }
        finally { Volatile.Write(ref _busy, 0); }
    }

    public void Remove(int node)
    {
        Acquire();
        try { _loads.Remove(node); }
        finally { Volatile.Write(ref _busy, 0); }
    }

    private void Acquire()
    {
        var spin = new SpinWait();
        while (Interlocked.CompareExchange(ref _busy, 1, 0) != 0)
        {
            spin.SpinOnce();
        }
    }
}
