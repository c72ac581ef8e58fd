// case: roots-13-safe
// sdk: console
// expect: none
// why: the callback and the main thread hold the same lock
using System.Net;
using System.Net.Sockets;

namespace Net.Acceptors;

public sealed class ConnectionTable
{
    private readonly object _gate = new();
    private readonly Dictionary<string, DateTime> _connected = new();
    private readonly TcpListener _listener = new(IPAddress.Loopback, 7070);

    public void Start()
    {
        _listener.Start();
        _listener.BeginAcceptTcpClient(OnAccept, null);
    }

    private void OnAccept(IAsyncResult result)
    {
        var client = _listener.EndAcceptTcpClient(result);
        var peer = client.Client.RemoteEndPoint?.ToString() ?? "?";
        lock (_gate)
            _connected[peer] = DateTime.UtcNow;
        _listener.BeginAcceptTcpClient(OnAccept, null);
    }

    public bool Forget(string peer)
    {
        lock (_gate)
            return _connected.Remove(peer);
    }

    public static void Main()
    {
        var table = new ConnectionTable();
        table.Start();
        while (Console.ReadLine() is { Length: > 0 } peer)
            Console.WriteLine(table.Forget(peer));
    }
}
