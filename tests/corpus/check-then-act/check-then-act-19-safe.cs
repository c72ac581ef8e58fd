// case: check-then-act-19-safe
// sdk: web
// expect: none
// why: the first window is added in one step, the request that loses takes the other's
using System.Collections.Concurrent;
using Gate.Limits;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Throttle>();
var app = builder.Build();
app.UseMiddleware<ThrottleMiddleware>();
app.MapGet("/", () => "ok");
app.Run();

namespace Gate.Limits
{
    public sealed class Window(DateTime start)
    {
        private int _hits;
        public DateTime Start { get; } = start;
        public bool Hit() => Interlocked.Increment(ref _hits) <= 100;
    }

    public sealed class Throttle
    {
        private readonly ConcurrentDictionary<string, Window> _windows = new();

        public bool Allow(string client)
        {
            return _windows.GetOrAdd(client, static _ => new Window(DateTime.UtcNow)).Hit();
        }
    }

    public sealed class ThrottleMiddleware(RequestDelegate next, Throttle throttle)
    {
        public async Task InvokeAsync(HttpContext context)
        {
            var client = context.Connection.RemoteIpAddress?.ToString() ?? "local";
            if (!throttle.Allow(client))
            {
                context.Response.StatusCode = 429;
                return;
            }
            await next(context);
        }
    }
}
