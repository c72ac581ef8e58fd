// case: di-16-race
// sdk: web
// expect: MAP001|MAP002 Send.Queues.Outbox._pending
// why: both senders get the outbox of the same key
using Send.Queues;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddKeyedSingleton<Outbox>("mail");
builder.Services.AddKeyedSingleton<Outbox>("sms");
builder.Services.AddHostedService<MailSender>();
builder.Services.AddHostedService<SmsSender>();
builder.Build().Run();

namespace Send.Queues
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

    public class SmsSender([FromKeyedServices("mail")] Outbox outbox) : BackgroundService
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
