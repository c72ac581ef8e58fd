// case: check-then-act-13-safe
// sdk: web
// expect: none
// why: the room is only removed if it is still empty
using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Chat.Saloon;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSignalR();
var app = builder.Build();
app.MapHub<RoomHub>("/rooms");
app.Run();

namespace Chat.Saloon
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
                Members.TryRemove(KeyValuePair.Create(room, 0));
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, room);
            await Clients.Group(room).SendAsync("size", size);
        }
    }
}
