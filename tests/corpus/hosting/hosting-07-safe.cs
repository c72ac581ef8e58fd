// case: hosting-07-safe
// sdk: web
// expect: none
// why: the timer is armed once and again only at the end of its callback; requests read a swapped snapshot
using Rates;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<RateService>();
builder.Services.AddHostedService(sp => sp.GetRequiredService<RateService>());
var app = builder.Build();
app.MapGet("/rates/{code}", (string code, RateService rates) => rates.Get(code));
app.Run();
namespace Rates
{
    public sealed class RateService : IHostedService, IDisposable
    {
        private readonly ILogger<RateService> _log;
        private readonly Dictionary<string, int> _failures = new();
        private IReadOnlyDictionary<string, decimal> _rates = new Dictionary<string, decimal>();
        private Timer? _timer;
        public RateService(ILogger<RateService> log) => _log = log;
        public Task StartAsync(CancellationToken ct)
        {
            _timer = new Timer(Refresh, null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            return Task.CompletedTask;
        }
        private void Refresh(object? state)
        {
            var next = new Dictionary<string, decimal>();
            try
            {
                foreach (var line in File.ReadLines("rates.txt"))
                {
                    var parts = line.Split('=');
                    next[parts[0]] = decimal.Parse(parts[1]);
                }
                _rates = next;
            }
            catch (IOException e)
            {
                _failures.TryGetValue(e.GetType().Name, out var n);
                _failures[e.GetType().Name] = n + 1;
                _log.LogWarning(e, "refresh failed {Times} times", n + 1);
            }
            finally { _timer?.Change(TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan); }
        }
        public decimal? Get(string code) => _rates.TryGetValue(code, out var rate) ? rate : null;
        public Task StopAsync(CancellationToken ct) { _timer?.Change(Timeout.Infinite, 0); return Task.CompletedTask; }
        public void Dispose() => _timer?.Dispose();
    }
}
