// case: aspnet-16-race
// sdk: web
// expect: MAP001|MAP002 Ops.Health.QueueCheck._lengths
// why: the check is registered as a singleton, so two probes use the one dictionary at once
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ops.Health;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<QueueCheck>();
builder.Services.AddHealthChecks().AddCheck<QueueCheck>("queues");
var app = builder.Build();
app.MapHealthChecks("/health");
app.Run();

namespace Ops.Health
{
    public class QueueCheck : IHealthCheck
    {
        private readonly Dictionary<string, int> _lengths = new();

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken stop = default)
        {
            foreach (var folder in Directory.GetDirectories("queues"))
            {
                var now = Directory.GetFiles(folder).Length;
                if (_lengths.TryGetValue(folder, out var before) && now > before + 1000)
                    return Task.FromResult(HealthCheckResult.Degraded(folder));
                _lengths[folder] = now;
            }
            return Task.FromResult(HealthCheckResult.Healthy());
        }
    }
}
