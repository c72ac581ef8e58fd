// case: views-07-safe
// sdk: library
// expect: none
// why: the enumerator of a copy leaves the lock

using System.Collections;

namespace Tournament.Rounds;

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
            return new List<KeyValuePair<string, int>>(_points).GetEnumerator();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
