// case: aspnet-28-race
// sdk: web
// expect: MAP001|MAP002 Net.Limits.Buckets._byAddress
// why: the partition lambda of the limiter runs for each request
using System.Threading.RateLimiting;
using Net.Limits;

var buckets = new Buckets();
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRateLimiter(options =>
    options.AddPolicy("by-address", context =>
        RateLimitPartition.GetNoLimiter(buckets.Of(context.Connection.RemoteIpAddress?.ToString() ?? ""))));
var app = builder.Build();
app.UseRateLimiter();
app.MapGet("/", () => "ok").RequireRateLimiting("by-address");
app.Run();

namespace Net.Limits
{
    public class Buckets
    {
        private readonly Dictionary<string, int> _byAddress = new();

        public int Of(string address)
        {

            if (!_byAddress.TryGetValue(address, out var bucket))
                _byAddress.Add(address, bucket = _byAddress.Count % 16);
            return bucket;

        }
    }
}
