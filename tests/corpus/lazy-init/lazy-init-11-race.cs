// case: lazy-init-11-race
// sdk: web
// expect: MAP012 Fx.Rates.ExchangeRates._byCurrency
// why: the map is loaded by an awaited call after a null check; two requests each load one, and rates pinned in the replaced one are lost
using System.Collections.Concurrent;
using Fx.Rates;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
builder.Services.AddSingleton<ExchangeRates>();
var app = builder.Build();
app.MapGet("/rate/{currency}", (string currency, ExchangeRates rates) => rates.RateAsync(currency));
app.MapPut("/rate/{currency}/{rate}", (string currency, decimal rate, ExchangeRates rates) => rates.PinAsync(currency, rate));
app.Run();

namespace Fx.Rates
{
    public sealed class ExchangeRates(IHttpClientFactory clients)
    {
        private ConcurrentDictionary<string, decimal>? _byCurrency;

        public async Task<decimal> RateAsync(string currency) =>
            (await TableAsync()).TryGetValue(currency, out var rate) ? rate : 1m;

        public async Task PinAsync(string currency, decimal rate) => (await TableAsync())[currency] = rate;

        private async Task<ConcurrentDictionary<string, decimal>> TableAsync()
        {
            if (_byCurrency == null)
            {
                var text = await clients.CreateClient().GetStringAsync("https://rates.example/latest");
                _byCurrency = new ConcurrentDictionary<string, decimal>(Parse(text));
            }
            return _byCurrency;
        }

        private static IEnumerable<KeyValuePair<string, decimal>> Parse(string text) =>
            text.Split('\n').Select(l => l.Split('=')).Select(p => KeyValuePair.Create(p[0], decimal.Parse(p[1])));
    }
}
