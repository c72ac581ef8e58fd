// case: aspnet-06-safe
// sdk: web
// expect: none
// why: the middleware is registered as scoped and made by the middleware factory for each request
using Gateway.Accounting;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddScoped<TenantMeter>();
var app = builder.Build();
app.UseMiddleware<TenantMeter>();
app.MapGet("/", () => "ok");
app.Run();

namespace Gateway.Accounting
{
    public class TenantMeter : IMiddleware
    {
        private readonly Dictionary<string, int> _hits = new();

        public async Task InvokeAsync(HttpContext context, RequestDelegate next)
        {
            foreach (var tenant in context.Request.Headers["X-Tenant"])
            {
                var key = tenant ?? "anonymous";
                if (!_hits.TryGetValue(key, out var seen))
                    seen = 0;
                _hits[key] = seen + 1;
            }
            context.Response.Headers["X-Tenants"] = _hits.Count.ToString();
            await next(context);
        }
    }
}
