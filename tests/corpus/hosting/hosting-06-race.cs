// case: hosting-06-race
// sdk: web
// expect: MAP001|MAP002 Media.Transcoding.TranscodeWorker._attempts
// why: four consumers run at once and share the dictionary of the service
using System.Threading.Channels;
using Media.Transcoding;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(Channel.CreateUnbounded<string>());
builder.Services.AddHostedService<TranscodeWorker>();
var app = builder.Build();
app.MapPost("/jobs/{file}", async (string file, Channel<string> jobs) => await jobs.Writer.WriteAsync(file));
app.Run();

namespace Media.Transcoding
{
    public class TranscodeWorker : BackgroundService
    {
        private readonly Channel<string> _jobs;
        private readonly Dictionary<string, int> _attempts = new();

        public TranscodeWorker(Channel<string> jobs) => _jobs = jobs;

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var consumers = new List<Task>();
            for (var i = 0; i < 4; i++)
                consumers.Add(Task.Run(() => ConsumeAsync(stoppingToken)));
            await Task.WhenAll(consumers);
        }

        private async Task ConsumeAsync(CancellationToken token)
        {
            await foreach (var file in _jobs.Reader.ReadAllAsync(token))
            {
                var attempt = _attempts.TryGetValue(file, out var n) ? n + 1 : 1;
                _attempts[file] = attempt;
                if (attempt < 3 && !File.Exists(file))
                    await _jobs.Writer.WriteAsync(file, token);
            }
        }
    }
}
