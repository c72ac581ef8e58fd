// case: factory-05-safe
// sdk: web
// expect: none
// why: the map holds Lazy objects, so one thread is started for each key
using System.Collections.Concurrent;
using Streams.Feeds;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<PumpTable>();
var app = builder.Build();
app.MapPost("/pumps/{source}", (string source, PumpTable pumps) => pumps.Ensure(source));
app.Run();

namespace Streams.Feeds
{
    public class PumpTable
    {
        private readonly ConcurrentDictionary<string, Lazy<Thread>> _pumps = new();

        public bool Ensure(string source)
        {
            var pump = _pumps.GetOrAdd(source, s => new Lazy<Thread>(() => Launch(s))).Value;
            return pump.IsAlive;
        }

        private static Thread Launch(string source)
        {
            var thread = new Thread(() => Pump(source)) { IsBackground = true };
            thread.Start();
            return thread;
        }

        private static void Pump(string source)
        {
            while (true)
            {
                Console.WriteLine("pumping " + source);
                Thread.Sleep(1000);
            }
        }
    }
}
