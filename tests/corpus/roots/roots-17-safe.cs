// case: roots-17-safe
// sdk: console
// expect: none
// why: every connection counts in a dictionary that it keeps for itself
using System.Net;
using System.Net.Sockets;

namespace Wire.Echo.PerPeer;

public sealed class EchoServer
{
    private readonly Socket _listener = new(SocketType.Stream, ProtocolType.Tcp);

    public void Run(int port)
    {
        _listener.Bind(new IPEndPoint(IPAddress.Any, port));
        _listener.Listen();
        while (true)
        {
            var peer = new Peer(_listener.Accept());
            peer.Begin();
        }
    }

    private sealed class Peer
    {
        private readonly Dictionary<int, long> _received = new();
        private readonly Socket _socket;
        private readonly SocketAsyncEventArgs _args = new();

        public Peer(Socket socket)
        {

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
            _received.TryGetValue(first, out var sum);
            _received[first] = sum + e.BytesTransferred;
            Begin();
        }
    }
}

internal static class Program
{
    private static void Main() => new EchoServer().Run(7007);
}
