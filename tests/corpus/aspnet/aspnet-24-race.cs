// case: aspnet-24-race
// sdk: web
// expect: MAP001|MAP002 Chat.Sockets.Rooms._members
// why: every socket request adds to and removes from the one dictionary while it lives
using System.Net.WebSockets;
using Chat.Sockets;

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

namespace Chat.Sockets
{
    public class Rooms
    {
        private readonly Dictionary<string, WebSocket> _members = new();

        public void Enter(string id, WebSocket socket)
        {

                _members[id] = socket;
        }

        public void Leave(string id)
        {

                _members.Remove(id);
        }
    }
}
