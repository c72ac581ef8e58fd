// case: language-06-race
// sdk: library
// expect: MAP001 Histograms.Pixels.ToneHistogram._bins
// why: the ref to the map's slot is taken outside the lock

using System.Runtime.InteropServices;

namespace Histograms.Pixels;

public sealed class ToneHistogram
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, long> _bins = new();
    private long _pixels;

    public void Add(int tone, long pixels)
    {
        ref var early = ref CollectionsMarshal.GetValueRefOrAddDefault(_bins, tone, out _);
        early += pixels;
        lock (_lock)
        {
            _pixels += pixels;
        }
    }
}
