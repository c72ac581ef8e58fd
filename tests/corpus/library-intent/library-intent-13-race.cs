// case: library-intent-13-race
// sdk: library
// expect: MAP002|MAP003 LibraryIntent13Race.Mapping._entries
// why: appending looks into the map itself, under a lock that adding does not take

using System.Collections.Generic;
using System.Linq;

namespace LibraryIntent13Race;

public sealed class Mapping
{
    private readonly Dictionary<int, string> _entries = [];
    private List<string>? _sorted;

    public void Add(int level, string color) => _entries[level] = color;

    public void Activate() => _sorted = [.. _entries.OrderByDescending(entry => entry.Key).Select(entry => entry.Value)];

    public string? Lookup(int level) => _entries.GetValueOrDefault(level);
}

public class Appender
{
    private readonly object _gate = new();
    private readonly Mapping _mapping = new();

    public void AddMapping(int level, string color) => _mapping.Add(level, color);

    public void Activate() => _mapping.Activate();

    public string? Append(int level)
    {
        lock (_gate)
        {
            return _mapping.Lookup(level);
        }
    }
}
