// case: di-15-safe
// sdk: web
// expect: none
// why: the descriptor registers the trail as scoped
using Audit.Trail.PerRequest;
using Microsoft.Extensions.DependencyInjection.Extensions;

var builder = WebApplication.CreateBuilder(args);
builder.Services.TryAdd(new ServiceDescriptor(typeof(AuditTrail), typeof(AuditTrail), ServiceLifetime.Scoped));
var app = builder.Build();
app.MapPost("/orders/{id}", (string id, AuditTrail trail) => trail.Add(id));
app.Run();

namespace Audit.Trail.PerRequest
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
