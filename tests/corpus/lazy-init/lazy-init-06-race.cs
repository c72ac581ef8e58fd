// case: lazy-init-06-race
// sdk: web
// expect: MAP012 Audit.Trails.AuditJournal._entries
// why: two requests may both create the map behind the property, and one of them with its entry is lost
using System.Collections.Concurrent;
using Audit.Trails;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<AuditJournal>();
var app = builder.Build();
app.MapPost("/audit/{action}", (string action, AuditJournal journal) => journal.Note(action));
app.Run();

namespace Audit.Trails
{
    public class AuditJournal
    {
        private ConcurrentDictionary<Guid, string> _entries;

        protected ConcurrentDictionary<Guid, string> Entries => _entries ??= new();

        public Guid Note(string action)
        {
            var id = Guid.NewGuid();
            Entries.TryAdd(id, $"{DateTime.UtcNow:O} {action}");
            return id;
        }
    }
}
