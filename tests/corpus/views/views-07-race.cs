// case: views-07-race
// sdk: library
// expect: MAP007 Tournament.Teams.TeamTable._points
// why: the enumerator of the guarded map leaves the lock

using System.Collections;

namespace Tournament.Teams;

public sealed class TeamTable : IEnumerable<KeyValuePair<string, int>>
{
    private readonly object _gate = new();
    private readonly Dictionary<string, int> _points = new();

    public void Win(string team)
    {
        lock (_gate)
        {
            _points[team] = _points.GetValueOrDefault(team) + 3;
        }
    }

    public IEnumerator<KeyValuePair<string, int>> GetEnumerator()
    {
        lock (_gate)
        {
            return _points.GetEnumerator();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
