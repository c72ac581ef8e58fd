// case: lock-identity-28-safe
// sdk: console
// expect: none
// why: both hold the table that was chosen, which holds the inner map

using System.Collections.Generic;
using System.Threading;

namespace LockIdentity28Safe;

public sealed class Rule
{
    public bool IsCommon { get; set; }
}

public sealed class Rules
{
    private readonly Dictionary<string, Dictionary<Rule, int>> _own = [];
    private readonly Dictionary<string, Dictionary<Rule, int>> _common = [];

    public void Add(string name, Rule rule)
    {
        var table = rule.IsCommon ? _common : _own;
        lock (table)
        {
            if (!table.TryGetValue(name, out var inner))
            {
                inner = [];
                table.Add(name, inner);
            }
            inner.Add(rule, 1);
        }
    }

    public void Remove(string name, Rule rule)
    {
        var table = rule.IsCommon ? _common : _own;
        lock (table)
        {
            if (table.TryGetValue(name, out var inner) && inner.Remove(rule) && inner.Count == 0)
            {
                table.Remove(name);
            }
        }
    }
}

public static class Program
{
    public static void Main(string[] args)
    {
        var rules = new Rules();
        for (var i = 0; i < 2; i++)
        {
            new Thread(() =>
            {
                var rule = new Rule { IsCommon = args.Length > 1 };
                rules.Add("a", rule);
                rules.Remove("a", rule);
            }).Start();
        }
    }
}
