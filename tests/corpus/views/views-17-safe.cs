// case: views-17-safe
// sdk: library
// expect: none
// why: the groups are formed in the region

namespace Taxes.Codes;

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
            return _rules.Values.ToLookup(rule => rule.Country);
        }
    }
}
