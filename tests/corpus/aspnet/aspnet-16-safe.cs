// case: aspnet-16-safe
// sdk: web
// expect: none
// why: the check is not registered and is made anew for each probe
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ops.Health.Fresh;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddHealthChecks().AddCheck<QueueCheck>("queues");
var app = builder.Build();
app.MapHealthChecks("/health");
app.Run();

namespace Ops.Health.Fresh
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
