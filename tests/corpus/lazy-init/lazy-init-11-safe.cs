// case: lazy-init-11-safe
// sdk: web
// expect: none
// why: the check and the loading are under a semaphore of one permit
using System.Collections.Concurrent;
using Fx.Quotes;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHttpClient();
builder.Services.AddSingleton<ExchangeRates>();
var app = builder.Build();
app.MapGet("/rate/{currency}", (string currency, ExchangeRates rates) => rates.RateAsync(currency));
app.MapPut("/rate/{currency}/{rate}", (string currency, decimal rate, ExchangeRates rates) => rates.PinAsync(currency, rate));
app.Run();

namespace Fx.Quotes
{
    public sealed class ExchangeRates(IHttpClientFactory clients)
    {
        private ConcurrentDictionary<string, decimal>? _byCurrency;
        private readonly SemaphoreSlim _loading = new(1, 1);

        public async Task<decimal> RateAsync(string currency) =>
            (await TableAsync()).TryGetValue(currency, out var rate) ? rate : 1m;

        public async Task PinAsync(string currency, decimal rate) => (await TableAsync())[currency] = rate;

        private async Task<ConcurrentDictionary<string, decimal>> TableAsync()
        {
            await _loading.WaitAsync();
            try
            {
            if (_byCurrency == null)
            {
                var text = await clients.CreateClient().GetStringAsync("https://rates.example/latest");
                _byCurrency = new ConcurrentDictionary<string, decimal>(Parse(text));
            }
            return _byCurrency;
            }
            finally
            {
                _loading.Release();
            }
        }

        private static IEnumerable<KeyValuePair<string, decimal>> Parse(string text) =>
            text.Split('\n').Select(l => l.Split('=')).Select(p => KeyValuePair.Create(p[0], decimal.Parse(p[1])));
    }
}
