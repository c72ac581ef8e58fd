// case: di-13-safe
// sdk: web
// expect: none
// why: the engine is transient too, so each request has an engine and a cache of its own
using Price.Rules.Transient;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTransient<RuleCache>();
builder.Services.AddTransient<RuleEngine>();
var app = builder.Build();
app.MapPost("/price/{sku}", (string sku, RuleEngine engine) => engine.Price(sku));
app.Run();

namespace Price.Rules.Transient
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
