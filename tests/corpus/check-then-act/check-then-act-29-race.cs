// case: check-then-act-29-race
// sdk: web
// expect: MAP010 Online.Presence.Presence._seen
// why: the keys are copied first and each is fetched by the indexer, which throws when the user has left meanwhile
using System.Collections.Concurrent;
using Online.Presence;

var app = WebApplication.Create(args);
var presence = new Presence();
app.MapPost("/in/{user}", (string user) => presence.Enter(user));
app.MapPost("/out/{user}", (string user) => presence.Leave(user));
app.MapGet("/idle", () => presence.Idle(DateTime.UtcNow.AddMinutes(-5)));
app.Run();

namespace Online.Presence
{
    public sealed class Presence
    {
        private readonly ConcurrentDictionary<string, DateTime> _seen = new();

        public void Enter(string user) => _seen[user] = DateTime.UtcNow;

        public void Leave(string user) => _seen.TryRemove(user, out _);

        public List<string> Idle(DateTime since)
        {
            var idle = new List<string>();
            foreach (var user in _seen.Keys)
            {
                if (_seen[user] < since)
                    idle.Add(user);
            }
            return idle;
        }
    }
}
