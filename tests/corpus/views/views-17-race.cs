// case: views-17-race
// sdk: library
// expect: MAP007 Taxes.Rules.RuleBook._rules
// why: the groups are formed when the caller walks them

namespace Taxes.Rules;

public sealed record TaxRule(string Country, string Code, decimal Percent);

public sealed class RuleBook
{
    private readonly object _lock = new();
    private readonly Dictionary<string, TaxRule> _rules = new();

    public void Enact(TaxRule rule)
    {
        lock (_lock)
        {
            _rules[rule.Code] = rule;
        }
    }

    public IEnumerable<IGrouping<string, TaxRule>> ByCountry()
    {
        lock (_lock)
        {
            return _rules.Values.GroupBy(rule => rule.Country);
        }
    }
}
