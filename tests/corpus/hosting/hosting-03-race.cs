// case: hosting-03-race
// sdk: web
// expect: MAP002 Backup.Jobs.RetentionJob._failures
// why: the loop counts failures in the dictionary while a request looks them up
using Backup.Jobs;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<RetentionJob>();
builder.Services.AddHostedService(sp => sp.GetRequiredService<RetentionJob>());
var app = builder.Build();
app.MapGet("/failures/{volume}", (string volume, RetentionJob job) => job.FailuresOf(volume));
app.Run();

namespace Backup.Jobs
{
    public class RetentionJob : BackgroundService
    {
        private readonly string[] _volumes = ["db", "files", "mail"];
        private readonly Dictionary<string, int> _failures = new();
        private volatile int _total;

        public int FailuresOf(string volume)
        {
            return _failures.TryGetValue(volume, out var count) ? count : 0;
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
