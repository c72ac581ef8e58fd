// case: hosting-04-race
// sdk: web
// expect: MAP001|MAP002 Presence.Devices.DeviceSweeper._strikes
// why: the timer callback may take longer than the period and then runs beside itself
using Presence.Devices;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHostedService<DeviceSweeper>();
var app = builder.Build();
app.MapGet("/", () => "presence");
app.Run();

namespace Presence.Devices
{
    public sealed class DeviceSweeper : IHostedService, IDisposable
    {
        private readonly Dictionary<string, int> _strikes = new();
        private Timer _timer;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            _timer = new Timer(_ => Sweep(), null, TimeSpan.Zero, TimeSpan.FromSeconds(2));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _timer?.Change(Timeout.Infinite, 0);
            return Task.CompletedTask;
        }

        public void Dispose() => _timer?.Dispose();

        private void Sweep()
        {
            foreach (var lease in Directory.GetFiles("/var/leases"))
            {
                if (File.GetLastWriteTimeUtc(lease) > DateTime.UtcNow.AddMinutes(-5))
                    _strikes.Remove(lease);
                else if (_strikes.TryGetValue(lease, out var strikes))
                    _strikes[lease] = strikes + 1;
                else
                    _strikes.Add(lease, 1);
            }
        }
    }
}
