// case: di-16-safe
// sdk: web
// expect: none
// why: each background sender has the outbox of its own key
using Send.Queues.ByKey;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddKeyedSingleton<Outbox>("mail");
builder.Services.AddKeyedSingleton<Outbox>("sms");
builder.Services.AddHostedService<MailSender>();
builder.Services.AddHostedService<SmsSender>();
builder.Build().Run();

namespace Send.Queues.ByKey
{
    public class Outbox
    {
        private readonly Dictionary<string, int> _pending = new();

        public void Collect(string folder)
        {
            foreach (var file in Directory.GetFiles(folder))
                _pending[file] = _pending.TryGetValue(file, out var tries) ? tries + 1 : 0;
        }
    }

    public class MailSender([FromKeyedServices("mail")] Outbox outbox) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                outbox.Collect("mail");
                await Task.Delay(1000, stop);
            }
        }
    }

    public class SmsSender([FromKeyedServices("sms")] Outbox outbox) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
            {
                outbox.Collect("sms");
                await Task.Delay(1000, stop);
            }
        }
    }
}
