// case: check-then-act-29-safe
// sdk: web
// expect: none
// why: the entries themselves are enumerated
using System.Collections.Concurrent;
using Online.Attendance;

var app = WebApplication.Create(args);
var presence = new Presence();
app.MapPost("/in/{user}", (string user) => presence.Enter(user));
app.MapPost("/out/{user}", (string user) => presence.Leave(user));
app.MapGet("/idle", () => presence.Idle(DateTime.UtcNow.AddMinutes(-5)));
app.Run();

namespace Online.Attendance
{
    public sealed class Presence
    {
        private readonly ConcurrentDictionary<string, DateTime> _seen = new();

        public void Enter(string user) => _seen[user] = DateTime.UtcNow;

        public void Leave(string user) => _seen.TryRemove(user, out _);

        public List<string> Idle(DateTime since)
        {
            var idle = new List<string>();
            foreach (var (user, seen) in _seen)
            {
                if (seen < since)
                    idle.Add(user);
            }
            return idle;
        }
    }
}
