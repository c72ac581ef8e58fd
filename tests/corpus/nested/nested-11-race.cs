// case: nested-11-race
// sdk: library
// expect: MAP004|MAP006 Lanes.Traffic.LaneCounts._lanes
// why: the inner map is filled under the lock of the outer map and cleared under another lock

namespace Lanes.Traffic;

public sealed class LaneCounts
{
    private readonly object _lanesLock = new();
    private readonly object _resetLock = new();
    private readonly Dictionary<int, Dictionary<string, int>> _lanes = new();
    private DateTime _reset;

    public void Count(int lane, string kind)
    {
        lock (_lanesLock)
        {
            if (!_lanes.TryGetValue(lane, out var kinds))
            {
                _lanes[lane] = kinds = new Dictionary<string, int>();
            }
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        }
    }

    public void Reset(int lane)
    {
        Dictionary<string, int>? kinds;
        lock (_lanesLock)
        {
            if (!_lanes.TryGetValue(lane, out kinds)) return;
            }
        lock (_resetLock)
        {
            _reset = DateTime.UtcNow;
            kinds.Clear();
        }
    }
}
