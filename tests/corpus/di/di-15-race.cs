// case: di-15-race
// sdk: web
// expect: MAP001|MAP002 Audit.Trail.AuditTrail._entries
// why: the descriptor registers the trail as a singleton
using Audit.Trail;
using Microsoft.Extensions.DependencyInjection.Extensions;

var builder = WebApplication.CreateBuilder(args);
builder.Services.TryAdd(new ServiceDescriptor(typeof(AuditTrail), typeof(AuditTrail), ServiceLifetime.Singleton));
var app = builder.Build();
app.MapPost("/orders/{id}", (string id, AuditTrail trail) => trail.Add(id));
app.Run();

namespace Audit.Trail
{
    public class AuditTrail
    {
        private readonly Dictionary<string, DateTime> _entries = new();

        public int Add(string id)
        {
            _entries[id] = DateTime.UtcNow;
            return _entries.Count;
        }
    }
}
