// case: lock-identity-29-safe
// sdk: console
// expect: none
// why: each inner map is in the one table that was chosen, whichever thread put it there

using System.Collections.Generic;
using System.Threading;

namespace LockIdentity29Safe;

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
}

public static class Program
{
    public static void Main(string[] args)
    {
        var rules = new Rules();
        new Thread(() => rules.Add("a", new Rule { IsCommon = args.Length > 1 })).Start();
        var timer = new Timer(_ => rules.Add("b", new Rule { IsCommon = args.Length > 2 }), null, 0, 1000);
        rules.Add("c", new Rule { IsCommon = args.Length > 3 });
        Thread.Sleep(2000);
        timer.Dispose();
    }
}
