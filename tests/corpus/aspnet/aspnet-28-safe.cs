// case: aspnet-28-safe
// sdk: web
// expect: none
// why: the partition lambda takes the lock
using System.Threading.RateLimiting;
using Net.Limits.Locked;

var buckets = new Buckets();
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRateLimiter(options =>
    options.AddPolicy("by-address", context =>
        RateLimitPartition.GetNoLimiter(buckets.Of(context.Connection.RemoteIpAddress?.ToString() ?? ""))));
var app = builder.Build();
app.UseRateLimiter();
app.MapGet("/", () => "ok").RequireRateLimiting("by-address");
app.Run();

namespace Net.Limits.Locked
{
    public class Buckets
    {
        private readonly Dictionary<string, int> _byAddress = new();

        public int Of(string address)
        {
            lock (_byAddress)
            {
            if (!_byAddress.TryGetValue(address, out var bucket))
                _byAddress.Add(address, bucket = _byAddress.Count % 16);
            return bucket;
            }
        }
    }
}
