// case: guards-interproc-30-safe
// sdk: library
// expect: none
// why: the change runs in the delegate at once, under the lock

namespace Crm.Deals;

public sealed class LeadIndex
{
    private readonly object _sync = new();
    private readonly Dictionary<int, string> _leads = new();
    private readonly List<Action> _pending = new();

    public void Rename(int lead, string name) => Do(() => _leads[lead] = name);

    public string? Name(int lead)
    {
        lock (_sync)
        {
            return _leads.TryGetValue(lead, out var name) ? name : null;
        }
    }

    public void Flush()
    {
        Action[] run;
        lock (_sync)
        {
            run = _pending.ToArray();
            _pending.Clear();
        }
        foreach (var action in run)
        {
            action();
        }
    }

    private void Do(Action change)
    {
        lock (_sync)
        {
            change();
        }
    }
}
