// case: lock-kinds-30-race
// sdk: library
// expect: MAP001|MAP002 Grid.Power.NodeLoads._loads
// why: the removal does not take the spin flag that the update takes

namespace Grid.Power;

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
        _loads.Remove(node);
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
