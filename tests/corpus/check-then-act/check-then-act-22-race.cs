// case: check-then-act-22-race
// sdk: library
// expect: MAP010 Data.Pooling.ConnectionPool._idle
// why: a connection is looked up and then removed by key; two callers may get the same connection, since the result of the removal is not looked at
using System.Collections.Concurrent;

namespace Data.Pooling;

public sealed class Connection(string server)
{
    public string Server { get; } = server;
}

public sealed class ConnectionPool
{
    private readonly ConcurrentDictionary<string, Connection> _idle = new();

    public Connection Rent(string server)
    {
        if (_idle.TryGetValue(server, out var connection))
        {
            _idle.TryRemove(server, out _);
            return connection;
        }
        return new Connection(server);
    }

    public void Return(Connection connection) => _idle.TryAdd(connection.Server, connection);
}
