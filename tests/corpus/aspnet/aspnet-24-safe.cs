// case: aspnet-24-safe
// sdk: web
// expect: none
// why: the rooms are changed under their lock
using System.Net.WebSockets;
using Chat.Sockets.Locked;

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
var rooms = new Rooms();
app.UseWebSockets();
app.Map("/ws", async (HttpContext context) =>
{
    using var socket = await context.WebSockets.AcceptWebSocketAsync();
    rooms.Enter(context.Connection.Id, socket);
    var buffer = new byte[1024];
    while (socket.State == WebSocketState.Open)
        await socket.ReceiveAsync(buffer, context.RequestAborted);
    rooms.Leave(context.Connection.Id);
});
app.Run();

namespace Chat.Sockets.Locked
{
    public class Rooms
    {
        private readonly Dictionary<string, WebSocket> _members = new();

        public void Enter(string id, WebSocket socket)
        {
            lock (_members)
                _members[id] = socket;
        }

        public void Leave(string id)
        {
            lock (_members)
                _members.Remove(id);
        }
    }
}
