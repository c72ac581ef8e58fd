// case: roots-13-race
// sdk: console
// expect: MAP001 Net.Listeners.ConnectionTable._connected
// why: the accept callback runs on an I/O thread of the pool, while the main thread removes
using System.Net;
using System.Net.Sockets;

namespace Net.Listeners;

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
        _connected[peer] = DateTime.UtcNow;
        _listener.BeginAcceptTcpClient(OnAccept, null);
    }

    public bool Forget(string peer)
    {
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
