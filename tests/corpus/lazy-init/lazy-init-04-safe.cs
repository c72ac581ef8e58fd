// case: lazy-init-04-safe
// sdk: library
// expect: none
// why: the look-up and the creation of the inner map are one lock region
using System.Collections.Concurrent;

namespace Rules.Families;

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

            if (members == null)
            {
                members = new ConcurrentDictionary<int, string>();
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
