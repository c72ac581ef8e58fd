// case: hosting-33-race
// sdk: web
// expect: MAP003 Zones.Starting.ZoneTable.Offsets
// why: Main goes on while the host still starts
using Zones.Starting;

var host = Host.CreateDefaultBuilder(args).ConfigureServices(services => services.AddHostedService<ZoneLoader>()).Build();
var started = host.StartAsync();
foreach (var zone in ZoneTable.Offsets) Console.WriteLine(zone);
await started;
await host.StopAsync();

namespace Zones.Starting
{
    public static class ZoneTable
    {
        public static readonly Dictionary<string, int> Offsets = new();
    }

    public sealed class ZoneLoader : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            foreach (var line in await File.ReadAllLinesAsync("zones.txt", cancellationToken))
            {
                var parts = line.Split('=');
                ZoneTable.Offsets[parts[0]] = int.Parse(parts[1]);
            }
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
