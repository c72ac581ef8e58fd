// case: library-intent-12-safe
// sdk: library
// expect: none
// why: the layout has no sign of sharing; callers fill and activate it before the locked appender gets it

using System.Collections.Generic;

namespace LibraryIntent12Safe;

public class Layout
{
    private readonly Dictionary<string, string> _rules = [];
    private string[] _head = [];

    public void AddRule(string name, string rule) => _rules[name] = rule;

    public void Activate()
    {
        var head = new List<string>();
        foreach (var rule in _rules)
        {
            head.Add(rule.Key);
        }
        _head = [.. head];
    }

    public string Format() => string.Join(",", _head);
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
