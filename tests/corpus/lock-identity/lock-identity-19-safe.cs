// case: lock-identity-19-safe
// sdk: library
// expect: none
// why: the helper takes the spin lock by reference

namespace Audio.Desk;

public sealed class TrackVolumes
{
    private SpinLock _spin = new(false);
    private readonly Dictionary<int, float> _volumes = new();

    public void Set(int track, float volume)
    {
        var taken = false;
        try
        {
            Take(ref _spin, ref taken);
            _volumes[track] = volume;
        }
        finally
        {
            if (taken) _spin.Exit();
        }
    }

    public void Mute(int track)
    {
        var taken = false;
        try
        {
            Take(ref _spin, ref taken);
            _volumes.Remove(track);
        }
        finally
        {
            if (taken) _spin.Exit();
        }
    }

    private static void Take(ref SpinLock spin, ref bool taken) => spin.Enter(ref taken);
}
