// case: roots-17-race
// sdk: console
// expect: MAP001|MAP002 Wire.Echo.EchoServer._received
// why: every connection completes on an I/O thread of its own and counts in the dictionary of the server
using System.Net;
using System.Net.Sockets;

namespace Wire.Echo;

public sealed class EchoServer
{
    private readonly Socket _listener = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly Dictionary<int, long> _received = new();

    public void Run(int port)
    {
        _listener.Bind(new IPEndPoint(IPAddress.Any, port));
        _listener.Listen();
        while (true)
        {
            var peer = new Peer(this, _listener.Accept());
            peer.Begin();
        }
    }

    private sealed class Peer
    {
        private readonly EchoServer _server;
        private readonly Socket _socket;
        private readonly SocketAsyncEventArgs _args = new();

        public Peer(EchoServer server, Socket socket)
        {
            _server = server;
            _socket = socket;
            _args.SetBuffer(new byte[4096], 0, 4096);
            _args.Completed += OnCompleted;
        }

        public void Begin()
        {
            if (!_socket.ReceiveAsync(_args)) OnCompleted(_socket, _args);
        }

        private void OnCompleted(object? sender, SocketAsyncEventArgs e)
        {
            if (e.BytesTransferred == 0) return;
            var first = e.Buffer![0];
            _server._received.TryGetValue(first, out var sum);
            _server._received[first] = sum + e.BytesTransferred;
            Begin();
        }
    }
}

internal static class Program
{
    private static void Main() => new EchoServer().Run(7007);
}
