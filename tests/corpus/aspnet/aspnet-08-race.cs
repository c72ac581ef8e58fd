// case: aspnet-08-race
// sdk: web
// expect: MAP001|MAP002 Chat.Rooms.RoomHub._nicknames
// why: the hub is created per call, but the static dictionary is shared by the calls of all connections
using Microsoft.AspNetCore.SignalR;
using Chat.Rooms;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSignalR();
var app = builder.Build();
app.MapHub<RoomHub>("/rooms");
app.Run();

namespace Chat.Rooms
{
    public class RoomHub : Hub
    {
        private static readonly Dictionary<string, string> _nicknames = new();

        public async Task Announce(string[] members, string text)
        {
            foreach (var member in members)
                _nicknames[member] = member.Trim().ToLowerInvariant();

            foreach (var member in members)
            {
                if (_nicknames.TryGetValue(member, out var name))
                    await Clients.Group(name).SendAsync("announced", text);
            }
        }
    }
}
