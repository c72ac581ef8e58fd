// case: library-intent-12-race
// sdk: library
// expect: MAP002|MAP003 LibraryIntent12Race.Layout._rules
// why: the layout locks what it formats, so it is meant for threads; rules are added without the lock

using System.Collections.Generic;

namespace LibraryIntent12Race;

public class Layout
{
    private readonly Dictionary<string, string> _rules = [];
    private readonly object _lock = new();

    public void AddRule(string name, string rule) => _rules[name] = rule;


    public string Format()
    {
        lock (_lock)
        {
            return string.Join(",", _rules.Keys);
        }
    }
}

public class Appender
{
    private readonly object _gate = new();

    public Layout? Layout { get; set; }

    public string? Append()
    {
        lock (_gate)
        {
            return Layout?.Format();
        }
    }
}
