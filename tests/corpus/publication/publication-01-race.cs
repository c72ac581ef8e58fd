// case: publication-01-race
// sdk: web
// expect: MAP020 Features.Toggles.ToggleSet._current
// why: the dictionary is set into the field first and filled after, while requests already look up in it
using Features.Toggles;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<ToggleSet>();
builder.Services.AddHostedService<ToggleRefresh>();
var app = builder.Build();
app.MapGet("/toggles/{name}", (string name, ToggleSet toggles) => toggles.IsOn(name));
app.Run();

namespace Features.Toggles
{
    public class ToggleSet
    {
        private volatile Dictionary<string, bool> _current = new();

        public bool IsOn(string name) => _current.TryGetValue(name, out var on) && on;

        public void Reload(string[] lines)
        {
            var next = new Dictionary<string, bool>();
            _current = next;
            foreach (var line in lines)
                next[line.TrimEnd('!')] = !line.EndsWith('!');
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
