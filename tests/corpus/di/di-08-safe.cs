// case: di-08-safe
// sdk: web
// expect: none
// why: the transient service is resolved for each request
using Imports.Vendors;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTransient<Deduplicator>();
var app = builder.Build();

app.MapPost("/import", async (HttpContext context) =>
{
    var deduplicator = context.RequestServices.GetRequiredService<Deduplicator>();
    using var reader = new StreamReader(context.Request.Body);
    var accepted = 0;
    while (await reader.ReadLineAsync() is { } line)
    {
        if (deduplicator.IsNew(line))
            accepted++;
    }
    return accepted;
});
app.Run();

namespace Imports.Vendors
{
    public class Deduplicator
    {
        private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);

        public bool IsNew(string line)
        {
            var key = line.Split(',')[0].Trim();
            if (_seen.Contains(key))
                return false;
            _seen.Add(key);
            return true;
        }
    }
}
