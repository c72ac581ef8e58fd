// case: lazy-init-03-race
// sdk: web
// expect: MAP012 Rooms.Presence.Presence._rooms
// why: two requests may each create the inner map of a room, and one of them with its member is lost
using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Rooms.Presence;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Presence>();
builder.Services.AddControllers();
var app = builder.Build();
app.MapControllers();
app.Run();

namespace Rooms.Presence
{
    public class Presence
    {
        private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, DateTime>> _rooms = new();

        public void Enter(string room, string member)
        {
            if (!_rooms.TryGetValue(room, out var members))
            {
                members = new ConcurrentDictionary<string, DateTime>();
                _rooms[room] = members;
            }
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
