// case: hosting-33-safe
// sdk: web
// expect: none
// why: Main waits until the host has started, and its start-up code has run by then
using Zones.Started;

var host = Host.CreateDefaultBuilder(args).ConfigureServices(services => services.AddHostedService<ZoneLoader>()).Build();
await host.StartAsync();
foreach (var zone in ZoneTable.Offsets) Console.WriteLine(zone);
await host.StopAsync();

namespace Zones.Started
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
