// case: guards-interproc-10-safe
// sdk: library
// expect: none
// why: Unload removes the entry before it ends the region

namespace Vessels.Fuel;

public sealed class CargoPlan
{
    private readonly object _sync = new();
    private readonly Dictionary<int, string> _holds = new();
    private int _edits;

    public void Load(int hold, string goods)
    {
        Begin();
        try
        {
            _holds[hold] = goods;
        }
        finally
        {
            End();
        }
    }

    public void Unload(int hold)
    {
        Begin();
        try
        {
            _edits++;
            _holds.Remove(hold);
        }
        finally
        {
            End();
        }
    }

    private void Begin() => Monitor.Enter(_sync);

    private void End() => Monitor.Exit(_sync);
}
