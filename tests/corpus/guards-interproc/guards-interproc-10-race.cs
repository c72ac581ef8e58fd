// case: guards-interproc-10-race
// sdk: library
// expect: MAP001 Vessels.Cargo.CargoPlan._holds
// why: Unload ends the region before it removes the entry

namespace Vessels.Cargo;

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
        }
        finally
        {
            End();
        }
        _holds.Remove(hold);
    }

    private void Begin() => Monitor.Enter(_sync);

    private void End() => Monitor.Exit(_sync);
}
