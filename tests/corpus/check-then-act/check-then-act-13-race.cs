// case: check-then-act-13-race
// sdk: web
// expect: MAP010 Chat.Lobby.RoomHub.Members
// why: the room is seen empty and then removed, while another connection may have joined it in between and is lost
using System.Collections.Concurrent;
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
        private static readonly ConcurrentDictionary<string, int> Members = new();

        public async Task Join(string room)
        {
            var size = Members.AddOrUpdate(room, 1, (_, n) => n + 1);
            await Groups.AddToGroupAsync(Context.ConnectionId, room);
            await Clients.Group(room).SendAsync("size", size);
        }

        public async Task Leave(string room)
        {
            var size = Members.AddOrUpdate(room, 0, (_, n) => Math.Max(0, n - 1));
            if (size == 0)
                Members.TryRemove(room, out _);
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, room);
            await Clients.Group(room).SendAsync("size", size);
        }
    }
}
