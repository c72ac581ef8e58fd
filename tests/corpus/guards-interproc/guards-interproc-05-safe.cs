// case: guards-interproc-05-safe
// sdk: library
// expect: none
// why: the result is built inside the lock, and the caller walks a list

namespace Playlists.Albums;

public sealed class TrackStore
{
    private readonly object _gate = new();
    private readonly Dictionary<string, TimeSpan> _lengths = new();

    public void Add(string title, TimeSpan length)
    {
        lock (_gate)
        {
            _lengths[title] = length;
        }
    }

    public IEnumerable<string> LongerThan(TimeSpan limit)
    {
        lock (_gate)
        {
            return Select(limit).ToList();
        }
    }

    private IEnumerable<string> Select(TimeSpan limit)
    {
        foreach (var track in _lengths)
        {
            if (track.Value > limit)
                yield return track.Key;
        }
    }
}
