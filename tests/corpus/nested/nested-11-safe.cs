// case: nested-11-safe
// sdk: library
// expect: none
// why: the inner map is filled and cleared under the lock of the outer map

namespace Lanes.Toll;

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
            kinds.Clear();
        }
        lock (_resetLock)
        {
            _reset = DateTime.UtcNow;
            
        }
    }
}
