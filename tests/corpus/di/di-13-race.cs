// case: di-13-race
// sdk: web
// expect: MAP001|MAP002 Price.Rules.RuleCache._rules
// why: the transient cache is held by the singleton engine, so all requests share it
using Price.Rules;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTransient<RuleCache>();
builder.Services.AddSingleton<RuleEngine>();
var app = builder.Build();
app.MapPost("/price/{sku}", (string sku, RuleEngine engine) => engine.Price(sku));
app.Run();

namespace Price.Rules
{
    public class RuleCache
    {
        private readonly Dictionary<string, decimal> _rules = new();

        public decimal Of(string sku)
        {
            if (_rules.TryGetValue(sku, out var factor)) return factor;
            factor = File.Exists(sku + ".rule") ? 0.9m : 1m;
            _rules.Add(sku, factor);
            return factor;
        }
    }

    public class RuleEngine(RuleCache cache)
    {
        public decimal Price(string sku) => 100 * cache.Of(sku);
    }
}
