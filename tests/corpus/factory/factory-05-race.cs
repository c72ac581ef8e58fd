// case: factory-05-race
// sdk: web
// expect: MAP013 Streams.Pumps.PumpTable._pumps
// why: the factory starts a thread, and of two that run for one key one thread is left over
using System.Collections.Concurrent;
using Streams.Pumps;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<PumpTable>();
var app = builder.Build();
app.MapPost("/pumps/{source}", (string source, PumpTable pumps) => pumps.Ensure(source));
app.Run();

namespace Streams.Pumps
{
    public class PumpTable
    {
        private readonly ConcurrentDictionary<string, Thread> _pumps = new();

        public bool Ensure(string source)
        {
            var pump = _pumps.GetOrAdd(source, Launch);
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
