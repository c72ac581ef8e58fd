// case: di-08-race
// sdk: web
// expect: MAP001|MAP002 Imports.Customers.Deduplicator._seen
// why: the transient service is resolved once from the root provider and captured by the handler
using Imports.Customers;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddTransient<Deduplicator>();
var app = builder.Build();
var deduplicator = app.Services.GetRequiredService<Deduplicator>();

app.MapPost("/import", async (HttpContext context) =>
{
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

namespace Imports.Customers
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
