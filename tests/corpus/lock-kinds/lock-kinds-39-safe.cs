// case: lock-kinds-39-safe
// sdk: library
// expect: none
// why: the spin lock is taken where it stands

namespace Dsp.Stages;

public sealed class FilterBank
{
    private SpinLock _spin = new(enableThreadOwnerTracking: false);
    private readonly SortedList<int, double> _gains = new();

    public void SetGain(int band, double gain)
    {
        var entered = false;
        ref var spin = ref _spin;
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
