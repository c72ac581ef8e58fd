// case: guards-interproc-05-race
// sdk: library
// expect: MAP003|MAP007 Playlists.Tracks.TrackStore._lengths
// why: the iterator is made inside the lock, but its body enumerates the map when the caller walks it

namespace Playlists.Tracks;

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
            return Select(limit);
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
