// case: factory-04-safe
// sdk: library
// expect: none
// why: the factory only builds the plan, the journal is written by the caller whose plan was added
using System.Collections.Concurrent;

namespace Billing.Terms;

public sealed record Plan(string Code, int Months);

public sealed class PlanCache
{
    private readonly ConcurrentDictionary<string, Plan> _plans = new();

    public Plan Get(string code)
    {
        var made = new Plan(code, code.StartsWith('Y') ? 12 : 1);
        var plan = _plans.GetOrAdd(code, made);
        if (ReferenceEquals(plan, made))
            File.AppendAllText("plans.log", code + Environment.NewLine);
        return plan;
    }
}
