// case: aspnet-13-race
// sdk: web
// expect: MAP001|MAP002 Limits.RateLimitMiddleware._hits
// why: the factory middleware is registered as a singleton
using Limits;
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRateLimits();
var app = builder.Build();
app.UseMiddleware<RateLimitMiddleware>();
app.MapGet("/", () => "ok");
app.Run();
namespace Limits
{
    public static class Setup { public static void AddRateLimits(this IServiceCollection services) => services.AddSingleton<RateLimitMiddleware>(); }
    public class RateLimitMiddleware : IMiddleware
    {
        private readonly Dictionary<string, (int Count, DateTime Since)> _hits = new();
        public async Task InvokeAsync(HttpContext context, RequestDelegate next)
        {
            var key = context.Connection.RemoteIpAddress?.ToString() ?? "";
            var now = DateTime.UtcNow;
            if (_hits.TryGetValue(key, out var hit) && now - hit.Since < TimeSpan.FromSeconds(1) && hit.Count > 10)
            {
                context.Response.StatusCode = 429;
                return;
            }
            _hits[key] = hit.Count == 0 ? (1, now) : (hit.Count + 1, hit.Since);
            await next(context);
        }
    }
}
