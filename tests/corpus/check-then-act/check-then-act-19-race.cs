// case: check-then-act-19-race
// sdk: web
// expect: MAP010 Gate.Throttling.Throttle._windows
// why: the key is asked for through Keys.Contains and the first window is then set, which resets a window that another request started
using System.Collections.Concurrent;
using Gate.Throttling;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Throttle>();
var app = builder.Build();
app.UseMiddleware<ThrottleMiddleware>();
app.MapGet("/", () => "ok");
app.Run();

namespace Gate.Throttling
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
            if (!_windows.Keys.Contains(client))
                _windows[client] = new Window(DateTime.UtcNow);
            return _windows.TryGetValue(client, out var window) && window.Hit();
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
