// case: order-19-race
// sdk: web
// expect: MAP002 Feature.Flags.FlagLoader._flags
// why: the flags are filled after the first await of the start, when requests may already be served
using Feature.Flags;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<FlagLoader>();
builder.Services.AddHostedService(p => p.GetRequiredService<FlagLoader>());
var app = builder.Build();
app.MapGet("/flags/{name}", (string name, FlagLoader flags) => flags.IsOn(name));
app.Run();

namespace Feature.Flags
{
    public sealed class FlagLoader : IHostedService
    {
        private readonly Dictionary<string, bool> _flags = new();

        public async Task StartAsync(CancellationToken stop)
        {
            _ = FillAsync(await File.ReadAllLinesAsync("flags.txt", stop));
        }

        private async Task FillAsync(string[] lines)
        {
            await Task.Delay(1000);
            foreach (var line in lines) _flags[line.Split(':')[0]] = line.EndsWith("on");
        }

        public bool IsOn(string name) => _flags.TryGetValue(name, out var on) && on;

        public Task StopAsync(CancellationToken stop) => Task.CompletedTask;
    }
}
