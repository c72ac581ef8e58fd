// case: aspnet-06-race
// sdk: web
// expect: MAP001|MAP002 Gateway.Metering.TenantMeter._hits
// why: middleware by convention is created once, so its dictionary is shared by all requests
using Gateway.Metering;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.UseMiddleware<TenantMeter>();
app.MapGet("/", () => "ok");
app.Run();

namespace Gateway.Metering
{
    public class TenantMeter
    {
        private readonly RequestDelegate _next;
        private readonly Dictionary<string, int> _hits = new();

        public TenantMeter(RequestDelegate next) => _next = next;

        public async Task InvokeAsync(HttpContext context)
        {
            foreach (var tenant in context.Request.Headers["X-Tenant"])
            {
                var key = tenant ?? "anonymous";
                if (!_hits.TryGetValue(key, out var seen))
                    seen = 0;
                _hits[key] = seen + 1;
            }
            context.Response.Headers["X-Tenants"] = _hits.Count.ToString();
            await _next(context);
        }
    }
}
