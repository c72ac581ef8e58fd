// case: publication-01-safe
// sdk: web
// expect: none
// why: the dictionary is filled first and set into the field last
using Features.Switches;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<ToggleSet>();
builder.Services.AddHostedService<ToggleRefresh>();
var app = builder.Build();
app.MapGet("/toggles/{name}", (string name, ToggleSet toggles) => toggles.IsOn(name));
app.Run();

namespace Features.Switches
{
    public class ToggleSet
    {
        private volatile Dictionary<string, bool> _current = new();

        public bool IsOn(string name) => _current.TryGetValue(name, out var on) && on;

        public void Reload(string[] lines)
        {
            var next = new Dictionary<string, bool>();
            foreach (var line in lines)
                next[line.TrimEnd('!')] = !line.EndsWith('!');
            _current = next;
        }
    }

    public class ToggleRefresh(ToggleSet toggles) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                toggles.Reload(await File.ReadAllLinesAsync("toggles.txt", stoppingToken));
                await Task.Delay(TimeSpan.FromSeconds(30), stoppingToken);
            }
        }
    }
}
