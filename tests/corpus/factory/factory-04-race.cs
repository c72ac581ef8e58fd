// case: factory-04-race
// sdk: library
// expect: MAP013 Billing.Plans.PlanCache._plans
// why: the factory appends to the journal file, and it may run twice for one key
using System.Collections.Concurrent;

namespace Billing.Plans;

public sealed record Plan(string Code, int Months);

public sealed class PlanCache
{
    private readonly ConcurrentDictionary<string, Plan> _plans = new();

    public Plan Get(string code)
    {
        return _plans.GetOrAdd(code, c =>
        {
            File.AppendAllText("plans.log", c + Environment.NewLine);
            return new Plan(c, c.StartsWith('Y') ? 12 : 1);
        });
    }
}
