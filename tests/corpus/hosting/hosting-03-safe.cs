// case: hosting-03-safe
// sdk: web
// expect: none
// why: the dictionary is only used inside the one loop, requests read a number
using Backup.Tasks;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<RetentionJob>();
builder.Services.AddHostedService(sp => sp.GetRequiredService<RetentionJob>());
var app = builder.Build();
app.MapGet("/failures/{volume}", (string volume, RetentionJob job) => job.FailuresOf(volume));
app.Run();

namespace Backup.Tasks
{
    public class RetentionJob : BackgroundService
    {
        private readonly string[] _volumes = ["db", "files", "mail"];
        private readonly Dictionary<string, int> _failures = new();
        private volatile int _total;

        public int FailuresOf(string volume)
        {
            return Array.IndexOf(_volumes, volume) < 0 ? 0 : _total;
        }

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var volume in _volumes)
                {
                    if (Directory.Exists("/backup/" + volume))
                        continue;
                    _failures[volume] = _failures.GetValueOrDefault(volume) + 1;
                    _total = _failures[volume];
                }
            }
        }
    }
}
