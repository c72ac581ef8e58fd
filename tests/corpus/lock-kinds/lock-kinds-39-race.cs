// case: lock-kinds-39-race
// sdk: library
// expect: MAP030|MAP001 Dsp.Filters.FilterBank._gains
// why: the spin lock is copied to a local before it is taken

namespace Dsp.Filters;

public sealed class FilterBank
{
    private SpinLock _spin = new(enableThreadOwnerTracking: false);
    private readonly SortedList<int, double> _gains = new();

    public void SetGain(int band, double gain)
    {
        var entered = false;
        var spin = _spin;
        try
        {
            spin.Enter(ref entered);
            _gains[band] = gain;
        }
        finally
        {
            if (entered) spin.Exit();
        }
    }
}
