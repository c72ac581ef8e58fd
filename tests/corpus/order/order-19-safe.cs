// case: order-19-safe
// sdk: web
// expect: none
// why: the flags are filled before the start returns
using Feature.Flags.Early;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<FlagLoader>();
builder.Services.AddHostedService(p => p.GetRequiredService<FlagLoader>());
var app = builder.Build();
app.MapGet("/flags/{name}", (string name, FlagLoader flags) => flags.IsOn(name));
app.Run();

namespace Feature.Flags.Early
{
    public sealed class FlagLoader : IHostedService
    {
        private readonly Dictionary<string, bool> _flags = new();

        public Task StartAsync(CancellationToken stop)
        {
            Fill(File.ReadAllLines("flags.txt"));
            return Task.CompletedTask;
        }

        private void Fill(string[] lines)
        {

            foreach (var line in lines) _flags[line.Split(':')[0]] = line.EndsWith("on");
        }

        public bool IsOn(string name) => _flags.TryGetValue(name, out var on) && on;

        public Task StopAsync(CancellationToken stop) => Task.CompletedTask;
    }
}
