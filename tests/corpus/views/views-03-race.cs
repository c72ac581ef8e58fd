// case: views-03-race
// sdk: library
// expect: MAP007 Policies.Rules.PolicyStore._rules
// why: the read-only wrapper is a live view of the guarded map

using System.Collections.ObjectModel;

namespace Policies.Rules;

public class PolicyStore
{
    private readonly object _sync = new();
    private readonly Dictionary<string, bool> _rules = new();

    public void Allow(string action) => Set(action, true);

    public void Deny(string action) => Set(action, false);

    public ReadOnlyDictionary<string, bool> Rules()
    {
        lock (_sync)
        {
            return new ReadOnlyDictionary<string, bool>(_rules);
        }
    }

    private void Set(string action, bool allowed)
    {
        lock (_sync)
        {
            _rules[action] = allowed;
        }
    }
}
