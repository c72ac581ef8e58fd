// case: aspnet-08-safe
// sdk: web
// expect: none
// why: the dictionary is an instance field of the hub, which lives for one call
using Microsoft.AspNetCore.SignalR;
using Chat.Lobby;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSignalR();
var app = builder.Build();
app.MapHub<RoomHub>("/rooms");
app.Run();

namespace Chat.Lobby
{
    public class RoomHub : Hub
    {
        private readonly Dictionary<string, string> _nicknames = new();

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
