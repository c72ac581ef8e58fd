// case: lazy-init-03-safe
// sdk: web
// expect: none
// why: GetOrAdd gives both requests the inner map that was added first
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Rooms.Attendance;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Presence>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Rooms.Attendance
{
    public class Presence
    {
        private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, DateTime>> _rooms = new();

        public void Enter(string room, string member)
        {
            var members = _rooms.GetOrAdd(room, _ => new ConcurrentDictionary<string, DateTime>());
            members[member] = DateTime.UtcNow;
        }

        public bool IsIn(string room, string member)
            => _rooms.TryGetValue(room, out var members) && members.ContainsKey(member);
    }

    [ApiController]
    [Route("rooms/{room}/{member}")]
    public class RoomsController(Presence presence) : ControllerBase
    {
        [HttpPut]
        public void Enter(string room, string member) => presence.Enter(room, member);

        [HttpGet]
        public bool IsIn(string room, string member) => presence.IsIn(room, member);
    }
}
