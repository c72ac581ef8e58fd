// case: lazy-init-04-race
// sdk: library
// expect: MAP012 Rules.Groups.GroupIndex._groups
// why: the look-up and the creation of the inner map are two lock regions, so one inner map may replace another
using System.Collections.Concurrent;

namespace Rules.Groups;

public sealed class GroupIndex
{
    private readonly object _gate = new();
    private readonly Dictionary<string, ConcurrentDictionary<int, string>> _groups = new();

    public void Add(string group, int id, string label)
    {
        ConcurrentDictionary<int, string> members;
        lock (_gate)
        {
            _groups.TryGetValue(group, out members);
        }

        if (members == null)
        {
            members = new ConcurrentDictionary<int, string>();
            lock (_gate)
            {
                _groups[group] = members;
            }
        }

        members[id] = label;
    }

    public int Groups
    {
        get
        {
            lock (_gate)
                return _groups.Count;
        }
    }
}
