// case: language-06-safe
// sdk: library
// expect: none
// why: the ref to the map's slot is taken and written inside the lock

using System.Runtime.InteropServices;

namespace Histograms.Tones;

public sealed class ToneHistogram
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, long> _bins = new();
    private long _pixels;

    public void Add(int tone, long pixels)
    {
        lock (_lock)
        {
            ref var slot = ref CollectionsMarshal.GetValueRefOrAddDefault(_bins, tone, out _);
            slot += pixels;
            _pixels += pixels;
        }
    }
}
