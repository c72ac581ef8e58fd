// case: hosting-04-safe
// sdk: web
// expect: none
// why: the loop awaits each sweep before it waits for the next tick
using Presence.Phones;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHostedService<DeviceSweeper>();
var app = builder.Build();
app.MapGet("/", () => "presence");
app.Run();

namespace Presence.Phones
{
    public sealed class DeviceSweeper : IHostedService, IDisposable
    {
        private readonly Dictionary<string, int> _strikes = new();
        private readonly PeriodicTimer _timer = new(TimeSpan.FromSeconds(2));
        private Task _loop = Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            _loop = LoopAsync();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _timer.Dispose();
            return _loop;
        }

        public void Dispose() => _timer?.Dispose();

        private async Task LoopAsync()
        {
            while (await _timer.WaitForNextTickAsync())
                Sweep();
        }

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
