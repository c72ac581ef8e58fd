// case: lock-identity-19-race
// sdk: library
// expect: MAP030|MAP001 Audio.Mixer.TrackVolumes._volumes
// why: the helper takes the spin lock by value and so locks a copy

namespace Audio.Mixer;

public sealed class TrackVolumes
{
    private SpinLock _spin = new(false);
    private readonly Dictionary<int, float> _volumes = new();

    public void Set(int track, float volume)
    {
        var taken = false;
        try
        {
            Take(_spin, ref taken);
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
            Take(_spin, ref taken);
            _volumes.Remove(track);
        }
        finally
        {
            if (taken) _spin.Exit();
        }
    }

    private static void Take(SpinLock spin, ref bool taken) => spin.Enter(ref taken);
}
