// case: lazy-init-06-safe
// sdk: web
// expect: none
// why: Lazy creates the map once for all requests
using System.Collections.Concurrent;
using Audit.Journals;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<AuditJournal>();
var app = builder.Build();
app.MapPost("/audit/{action}", (string action, AuditJournal journal) => journal.Note(action));
app.Run();

namespace Audit.Journals
{
    public class AuditJournal
    {
        private readonly Lazy<ConcurrentDictionary<Guid, string>> _entries = new(() => new());

        protected ConcurrentDictionary<Guid, string> Entries => _entries.Value;

        public Guid Note(string action)
        {
            var id = Guid.NewGuid();
            Entries.TryAdd(id, $"{DateTime.UtcNow:O} {action}");
            return id;
        }
    }
}
