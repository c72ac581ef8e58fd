// case: hosting-05-safe
// sdk: web
// expect: none
// why: the orders are in a concurrent dictionary, whose enumeration bears writers
using System.Collections.Concurrent;
using Orders.Dispatch;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<PendingOrders>();
builder.Services.AddHostedService<Receiver>();
builder.Services.AddHostedService<Reporter>();
var app = builder.Build();
app.Run();

namespace Orders.Dispatch
{
    public class PendingOrders
    {
        private readonly ConcurrentDictionary<Guid, DateTime> _pending = new();

        public void Add(Guid id) => _pending[id] = DateTime.UtcNow;

        public int CountOlderThan(TimeSpan age)
        {
            var old = 0;
            foreach (var entry in _pending)
            {
                if (DateTime.UtcNow - entry.Value > age)
                    old++;
            }
            return old;
        }
    }

    public class Receiver(PendingOrders orders) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                orders.Add(Guid.NewGuid());
                await Task.Delay(50, stoppingToken);
            }
        }
    }

    public class Reporter(PendingOrders orders, ILogger<Reporter> log) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                log.LogInformation("{Count} late orders", orders.CountOlderThan(TimeSpan.FromMinutes(1)));
                await Task.Delay(1000, stoppingToken);
            }
        }
    }
}
