// case: views-03-safe
// sdk: library
// expect: none
// why: the read-only wrapper is made over a copy

using System.Collections.ObjectModel;

namespace Policies.Terms;

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
            return new ReadOnlyDictionary<string, bool>(new Dictionary<string, bool>(_rules));
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
